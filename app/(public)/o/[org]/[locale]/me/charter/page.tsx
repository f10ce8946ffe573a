import type { Metadata } from "next";
import { CharterPanel } from "@/components/duo/charter-panel";
import { publicPlace } from "@/lib/access/page";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string }>; searchParams: Promise<{ duo?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "charter")("title") };
}

export default async function OwnCharterPage({ params, searchParams }: Props) {
  const [{ organisation, locale }, { duo }] = [await publicPlace(params), await searchParams];
  return <CharterPanel door={{ organisation: organisation.slug }} locale={locale} subjectId={duo} />;
}
