import { DashboardScreen } from "@/components/reporting/dashboard-screen";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { dashboard } from "@/lib/features/reporting/queries";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<{ from?: string; to?: string }> };

export default async function InsightsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { from, to } = await searchParams;
  const found = await load(dashboard, { from, to }, { organisation: org, path: `/w/${org}/insights` });
  return <DashboardScreen org={org} locale={await workLocale()} found={found} />;
}
