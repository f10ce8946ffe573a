import { PlanScreen } from "@/components/training/plan-screen";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { planningChoices } from "@/lib/features/training/queries";

type Props = { params: Promise<{ org: string }> };

export default async function PlanPage({ params }: Props) {
  const { org } = await params;
  const programmes = await load(planningChoices, {}, { organisation: org, path: `/w/${org}/sessions/new` });
  return <PlanScreen org={org} locale={await workLocale()} programmes={programmes} />;
}
