import { notFound } from "next/navigation";
import { isThanks, ThanksScreen } from "@/components/accounts/thanks-screen";
import { publicPlace } from "@/lib/access/page";

type Props = { params: Promise<{ org: string; locale: string; what: string }> };

export default async function ThanksPage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const { what } = await params;
  if (!isThanks(what)) notFound();
  return <ThanksScreen organisation={organisation.slug} locale={locale} kind={what} />;
}
