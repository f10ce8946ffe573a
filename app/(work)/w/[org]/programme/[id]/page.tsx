import { ProgrammeScreen } from "@/components/frame/programme-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { programmePage } from "@/lib/features/frame/queries";

type Props = { params: Promise<{ org: string; id: string }>; searchParams: Promise<{ said?: string }> };

export const generateMetadata = workTitle("programme", "tabs.settings");

export default async function ProgrammePage({ params, searchParams }: Props) {
  const [{ org, id }, { said }] = [await params, await searchParams];
  const door = { organisation: org, path: `/w/${org}/programme/${id}` };
  const page = await load(programmePage, { programmeId: id }, door);
  return <ProgrammeScreen org={org} locale={await workLocale()} page={page} said={said ?? null} />;
}
