import { CriteriaScreen } from "@/components/frame/criteria-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { criteriaEditor } from "@/lib/features/frame/queries";

type Props = { params: Promise<{ org: string; id: string }>; searchParams: Promise<{ said?: string }> };

export const generateMetadata = workTitle("programme", "criteria.title");

export default async function CriteriaPage({ params, searchParams }: Props) {
  const [{ org, id }, { said }] = [await params, await searchParams];
  const door = { organisation: org, path: `/w/${org}/programme/${id}/criteria` };
  const page = await load(criteriaEditor, { programmeId: id }, door);
  return <CriteriaScreen org={org} locale={await workLocale()} page={page} said={said ?? null} />;
}
