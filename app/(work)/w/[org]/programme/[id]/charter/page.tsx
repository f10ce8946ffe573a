import { CharterScreen } from "@/components/frame/charter-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { charterEditor } from "@/lib/features/charter/queries";

type Props = {
  params: Promise<{ org: string; id: string }>;
  searchParams: Promise<{ topic?: string; said?: string }>;
};

export const generateMetadata = workTitle("programme", "charter.title");

export default async function CharterPage({ params, searchParams }: Props) {
  const [{ org, id }, { topic, said }] = [await params, await searchParams];
  const door = { organisation: org, path: `/w/${org}/programme/${id}/charter` };
  const page = await load(charterEditor, { programmeId: id }, door);
  const locale = await workLocale();
  return <CharterScreen org={org} locale={locale} page={page} editing={topic ?? null} said={said ?? null} />;
}
