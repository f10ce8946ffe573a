import { EvaluationRecordScreen } from "@/components/evaluation/evaluation-record";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { evaluationRecord } from "@/lib/features/evaluation/queries";

type Props = { params: Promise<{ org: string; id: string }> };

export default async function EvaluationPage({ params }: Props) {
  const { org, id } = await params;
  const door = { organisation: org, path: `/w/${org}/evaluations/${id}` };
  const found = await load(evaluationRecord, { evaluationId: id }, door);
  return <EvaluationRecordScreen org={org} locale={await workLocale()} found={found} />;
}
