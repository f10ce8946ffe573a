import type { Metadata } from "next";
import { MyDuo } from "@/components/duo/my-duo";
import { load } from "@/lib/access/load";
import { publicPlace } from "@/lib/access/page";
import { myDuo } from "@/lib/features/duo/queries";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "meeting")("duo.page") };
}

export default async function OwnDuoPage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const { duo } = await load(myDuo, {}, { organisation: organisation.slug });
  return <MyDuo org={organisation.slug} locale={locale} duo={duo} />;
}
