import { PlanScreen } from "@/components/plan/plan-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { planPage } from "@/lib/features/plan/queries";

type Props = {
  params: Promise<{ org: string; id: string }>;
  searchParams: Promise<{ for?: string; part?: string; text?: string; undo?: string }>;
};

export const generateMetadata = workTitle("plans", "title");

export default async function PlanPage({ params, searchParams }: Props) {
  const [{ org, id }, { for: participationId, part, text, undo }] = [await params, await searchParams];
  const input = { planId: id, participationId, part, text, undo };
  const plan = await load(planPage, input, { organisation: org, path: `/w/${org}/matching/plans/${id}` });
  return <PlanScreen org={org} locale={await workLocale()} plan={plan} />;
}
