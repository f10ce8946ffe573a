import { notFound } from "next/navigation";
import { SentScreen } from "@/components/recruitment/sent-screen";
import { publicPlace } from "@/lib/access/page";
import { readReference } from "@/lib/domain/application";

type Props = { params: Promise<{ org: string; locale: string; reference: string }> };

export default async function SentPage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const reference = readReference((await params).reference);
  if (!reference) notFound();
  return <SentScreen reference={reference} locale={locale} home={`/o/${organisation.slug}/${locale}`} />;
}
