import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isThanks, ThanksScreen } from "@/components/accounts/thanks-screen";
import { publicPlace } from "@/lib/access/page";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string; what: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "space")("title") };
}

export default async function ThanksPage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const { what } = await params;
  if (!isThanks(what)) notFound();
  return <ThanksScreen organisation={organisation.slug} locale={locale} kind={what} />;
}
