import type { Metadata } from "next";
import { WishesPanel } from "@/components/speed-meeting/wishes-panel";
import { publicPlace } from "@/lib/access/page";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "wishes")("title") };
}

export default async function OwnWishesPage({ params }: Props) {
  const [{ organisation, locale }, { id }] = [await publicPlace(params), await params];
  return <WishesPanel door={{ organisation: organisation.slug }} locale={locale} subjectId={id} />;
}
