import { EvaluationsListScreen } from "@/components/evaluation/evaluations-list";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { evaluationsList } from "@/lib/features/evaluation/queries";
import { evaluationsListSchema } from "@/lib/features/evaluation/schema";

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | undefined>> };

export default async function EvaluationsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { standing, from, to, after } = await searchParams;
  const filter = evaluationsListSchema.parse({ standing, from, to, after });
  const found = await load(evaluationsList, filter, { organisation: org, path: `/w/${org}/evaluations` });
  return <EvaluationsListScreen org={org} locale={await workLocale()} found={found} filter={filter} />;
}
