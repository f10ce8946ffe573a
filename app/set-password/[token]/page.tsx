import type { Metadata } from "next";
import { PlainPage } from "@/components/signin/plain-page";
import { SetPassword } from "@/components/signin/set-password";
import { loadPasswordLink } from "@/lib/access/load";
import { localeOfRequest } from "@/lib/access/preferences";
import { staffLocale, translator } from "@/lib/i18n";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(staffLocale(await localeOfRequest()), "signin")("setPassword.title") };
}

export default async function SetPasswordPage({ params }: Props) {
  const { token } = await params;
  const locale = staffLocale(await localeOfRequest());
  return (
    <PlainPage locale={locale} path={`/set-password/${token}`}>
      <SetPassword locale={locale} token={token} account={await loadPasswordLink(token)} />
    </PlainPage>
  );
}
