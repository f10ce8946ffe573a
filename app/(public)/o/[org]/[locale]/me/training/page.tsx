import { TrainingChoicesPanel } from "@/components/training/training-choices-panel";
import { publicPlace } from "@/lib/access/page";

type Props = { params: Promise<{ org: string; locale: string }> };

export default async function TrainingPage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  return <TrainingChoicesPanel door={{ organisation: organisation.slug }} locale={locale} />;
}
