import { PlansScreen } from "@/components/plan/plans-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { planList } from "@/lib/features/plan/queries";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ programme?: string }> };

export const generateMetadata = workTitle("plans", "title");

export default async function PlansPage({ params, searchParams }: Props) {
  const [{ org }, { programme }] = [await params, await searchParams];
  const input = planList.input.parse({ programmeId: programme || undefined });
  const found = await load(planList, input, { organisation: org, path: `/w/${org}/matching/plans` });
  return <PlansScreen org={org} locale={await workLocale()} found={found} />;
}
