import type { Metadata } from "next";
import { CodeScreen } from "@/components/accounts/sign-in-screen";
import { askedOnThisPhone } from "@/lib/access/code-entry";
import { publicPlace } from "@/lib/access/page";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "space")("code.title") };
}

export default async function CodePage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const asked = await askedOnThisPhone(organisation.slug);
  return <CodeScreen organisation={organisation.slug} locale={locale} asked={asked} />;
}
