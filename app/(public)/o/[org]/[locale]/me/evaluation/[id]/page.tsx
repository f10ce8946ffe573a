import { EvaluationPanel } from "@/components/evaluation/evaluation-panel";
import { publicPlace } from "@/lib/access/page";

type Props = { params: Promise<{ org: string; locale: string; id: string }> };

export default async function EvaluationPage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const { id } = await params;
  return <EvaluationPanel door={{ organisation: organisation.slug }} locale={locale} subjectId={id} />;
}
