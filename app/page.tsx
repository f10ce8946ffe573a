import { FrontPage } from "@/components/signin/front-page";
import { PlainPage } from "@/components/signin/plain-page";
import { publicOrganisations } from "@/lib/access/organisation";
import { localeOfRequest } from "@/lib/access/preferences";
import { staffLocale } from "@/lib/i18n";

export default async function HomePage() {
  const [locale, organisations] = await Promise.all([localeOfRequest(), publicOrganisations()]);
  return (
    <PlainPage locale={staffLocale(locale)} path="/">
      <FrontPage locale={locale} organisations={organisations} />
    </PlainPage>
  );
}
