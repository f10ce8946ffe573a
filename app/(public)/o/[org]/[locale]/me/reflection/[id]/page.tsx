import { ReflectionPanel } from "@/components/training/reflection-panel";
import { publicPlace } from "@/lib/access/page";

type Props = { params: Promise<{ org: string; locale: string; id: string }> };

export default async function ReflectionPage({ params }: Props) {
  const [{ organisation, locale }, { id }] = [await publicPlace(params), await params];
  return <ReflectionPanel door={{ organisation: organisation.slug }} locale={locale} subjectId={id} />;
}
