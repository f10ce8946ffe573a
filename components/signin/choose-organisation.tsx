import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { signOutAction } from "@/lib/access/sign-in-actions";
import type { StaffLocale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

type ChooseOrganisationProps = {
  locale: StaffLocale;
  name: string;
  organisations: readonly { slug: string; organisationName: string }[];
  platform: boolean;
};

/** The organisations in which this account works, one line each. */
export function ChooseOrganisation({ locale, name, organisations, platform }: ChooseOrganisationProps) {
  const t = translator(locale, "signin");
  return (
    <>
      <PageHeader title={t("choose.title")} intro={<PersonName name={name} />} />
      {organisations.length === 0 && !platform ? (
        <EmptyState title={t("choose.none")}>{t("choose.noneText")}</EmptyState>
      ) : (
        <ul className="grid gap-2">
          {organisations.map(({ slug, organisationName }) => (
            <Choice key={slug} href={`/w/${slug}`} label={organisationName} />
          ))}
          {platform ? <Choice href="/admin" label={t("choose.platform")} /> : null}
        </ul>
      )}
      <form action={signOutAction}>
        <Button type="submit">{t("signOut")}</Button>
      </form>
    </>
  );
}

function Choice({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <Link
        href={href}
        className="flex min-h-14 items-center rounded-box border border-control bg-surface px-4 font-semibold"
      >
        {label}
      </Link>
    </li>
  );
}
