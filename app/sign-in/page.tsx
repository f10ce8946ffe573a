import type { Metadata } from "next";
import { PlainPage } from "@/components/signin/plain-page";
import { SignIn } from "@/components/signin/sign-in";
import { loadStaff } from "@/lib/access/load";
import { nextPath } from "@/lib/access/next-path";
import { localeOfRequest } from "@/lib/access/preferences";
import { staffLocale, translator } from "@/lib/i18n";

type Props = { searchParams: Promise<{ next?: string | string[]; said?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(staffLocale(await localeOfRequest()), "signin")("title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, said } = await searchParams;
  const wanted = nextPath(typeof next === "string" ? next : null, {});
  const staff = await loadStaff();
  const locale = staffLocale(staff?.locale ?? (await localeOfRequest()));
  const path = wanted ? `/sign-in?next=${encodeURIComponent(wanted)}` : "/sign-in";
  return (
    <PlainPage locale={locale} path={path}>
      <SignIn locale={locale} next={wanted} name={staff?.name ?? null} passwordChosen={said === "password"} />
    </PlainPage>
  );
}
