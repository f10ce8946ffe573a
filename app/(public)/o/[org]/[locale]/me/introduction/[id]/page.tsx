import type { Metadata } from "next";
import { OwnIntroductionPanel } from "@/components/dossier/own-introduction-panel";
import { publicPlace } from "@/lib/access/page";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "dossier")("own.title") };
}

export default async function OwnIntroductionPage({ params }: Props) {
  const [{ organisation, locale }, { id }] = [await publicPlace(params), await params];
  return <OwnIntroductionPanel door={{ organisation: organisation.slug }} locale={locale} subjectId={id} />;
}
