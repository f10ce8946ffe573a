import { CompareScreen } from "@/components/plan/compare-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { planComparison } from "@/lib/features/plan/queries";

type Props = { params: Promise<{ org: string; id: string; other: string }> };

export const generateMetadata = workTitle("plans", "compare.title");

export default async function ComparePlansPage({ params }: Props) {
  const { org, id, other } = await params;
  const path = `/w/${org}/matching/plans/${id}/compare/${other}`;
  const found = await load(planComparison, { planId: id, otherId: other }, { organisation: org, path });
  return <CompareScreen org={org} locale={await workLocale()} found={found} />;
}
