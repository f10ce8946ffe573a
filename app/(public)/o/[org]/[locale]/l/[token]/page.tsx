import type { Metadata } from "next";
import { LinkScreen } from "@/components/accounts/link-screen";
import { lookAtLink } from "@/lib/access/load";
import { publicPlace } from "@/lib/access/page";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "space")("title") };
}

export default async function LinkPage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const { token } = await params;
  const link = await lookAtLink(organisation, token);
  return <LinkScreen organisation={organisation.slug} token={token} locale={locale} link={link} />;
}
