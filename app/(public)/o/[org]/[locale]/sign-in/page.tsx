import type { Metadata } from "next";
import { SignInScreen } from "@/components/accounts/sign-in-screen";
import { publicPlace } from "@/lib/access/page";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "space")("signIn.title") };
}

export default async function SignInPage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  return <SignInScreen organisation={organisation.slug} locale={locale} />;
}
