import type { Metadata } from "next";
import { StatusSteps } from "@/components/recruitment/status-steps";
import { publicPlace } from "@/lib/access/page";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "space")("title") };
}

export default async function OwnStatusPage({ params }: Props) {
  const [{ organisation, locale }, { id }] = [await publicPlace(params), await params];
  return <StatusSteps door={{ organisation: organisation.slug }} locale={locale} subjectId={id} />;
}
