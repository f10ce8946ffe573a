import type { Metadata } from "next";
import { SpaceScreen } from "@/components/accounts/space-screen";
import { load } from "@/lib/access/load";
import { publicPlace } from "@/lib/access/page";
import { space } from "@/lib/features/accounts/queries";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "space")("title") };
}

export default async function SpacePage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const found = await load(space, {}, { organisation: organisation.slug });
  return <SpaceScreen organisation={organisation.slug} locale={locale} found={found} />;
}
