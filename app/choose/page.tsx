import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ChooseOrganisation } from "@/components/signin/choose-organisation";
import { PlainPage } from "@/components/signin/plain-page";
import { loadStaff } from "@/lib/access/load";
import { localeOfRequest } from "@/lib/access/preferences";
import { staffLocale, translator } from "@/lib/i18n";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(staffLocale(await localeOfRequest()), "signin")("choose.title") };
}

export default async function ChoosePage() {
  const staff = await loadStaff();
  if (!staff) redirect("/sign-in?next=/choose");
  const locale = staffLocale(staff.locale);
  return (
    <PlainPage locale={locale} path="/choose">
      <ChooseOrganisation
        locale={locale}
        name={staff.name}
        organisations={staff.memberships}
        platform={staff.isPlatformAdministrator}
      />
    </PlainPage>
  );
}
