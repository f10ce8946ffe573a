import type { Metadata } from "next";
import { DossierChoicePanel } from "@/components/dossier/choice-panel";
import { publicPlace } from "@/lib/access/page";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "dossier")("title") };
}

export default async function OwnChoicePage({ params }: Props) {
  const [{ organisation, locale }, { id }] = [await publicPlace(params), await params];
  return <DossierChoicePanel door={{ organisation: organisation.slug }} locale={locale} subjectId={id} />;
}
