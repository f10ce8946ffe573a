import type { Metadata } from "next";
import { MyDuo } from "@/components/duo/my-duo";
import { load } from "@/lib/access/load";
import { publicPlace } from "@/lib/access/page";
import { myDuo } from "@/lib/features/duo/queries";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string }>; searchParams: Promise<{ duo?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "meeting")("duo.page") };
}

export default async function OwnDuoPage({ params, searchParams }: Props) {
  const [{ organisation, locale }, { duo: duoId }] = [await publicPlace(params), await searchParams];
  const { duo } = await load(myDuo, { duoId }, { organisation: organisation.slug });
  return <MyDuo org={organisation.slug} locale={locale} duo={duo} />;
}
