import type { Metadata } from "next";
import { NoAccess } from "@/components/signin/no-access";
import { PlainPage } from "@/components/signin/plain-page";
import { loadStaff } from "@/lib/access/load";
import { localeOfRequest } from "@/lib/access/preferences";
import { staffLocale, translator } from "@/lib/i18n";

type Props = { searchParams: Promise<{ reason?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(staffLocale(await localeOfRequest()), "signin")("noAccess.title") };
}

export default async function NoAccessPage({ searchParams }: Props) {
  const { reason } = await searchParams;
  const staff = await loadStaff();
  const locale = staffLocale(staff?.locale ?? (await localeOfRequest()));
  return (
    <PlainPage locale={locale} path="/no-access">
      <NoAccess locale={locale} suspended={reason === "suspended"} />
    </PlainPage>
  );
}
