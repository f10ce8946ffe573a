import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { ListedOrganisation } from "@/lib/access/organisation";
import type { Locale } from "@/lib/domain/locale";
import { staffLocale, translator } from "@/lib/i18n";

type FrontPageProps = { locale: Locale; organisations: readonly ListedOrganisation[] };

/** The installation's own page: what it is, who is here, and the way in for teams. */
export function FrontPage({ locale, organisations }: FrontPageProps) {
  const t = translator(staffLocale(locale), "signin");
  return (
    <>
      <PageHeader title={t("front.title")} intro={t("front.text")} />
      <section aria-labelledby="organisations" className="grid gap-3">
        <h2 id="organisations">{t("front.organisations")}</h2>
        {organisations.length === 0 ? (
          <EmptyState title={t("front.noOrganisations")}>{t("front.noOrganisationsText")}</EmptyState>
        ) : (
          <ul className="grid gap-2">
            {organisations.map(({ slug, name, city, locales, defaultLocale }) => (
              <li key={slug}>
                <Link
                  href={`/o/${slug}/${locales.includes(locale) ? locale : defaultLocale}`}
                  prefetch={false}
                  className="grid min-h-14 content-center rounded-box border border-control bg-surface px-4 py-2"
                >
                  <span className="font-semibold">{name}</span>
                  <span className="text-small text-muted">{city}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="grid justify-items-start gap-3 border-t border-line pt-4">
        <p>{t("front.staff")}</p>
        <LinkButton href="/sign-in">{t("submit")}</LinkButton>
      </section>
    </>
  );
}
