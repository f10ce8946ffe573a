import { DeclineReasons } from "@/components/consent/decline-reasons";
import { MatchingNav } from "@/components/matching/matching-nav";
import { ConsentCard, WaysCard } from "@/components/matching-settings/conduct-cards";
import { CriteriaCard, ThresholdsCard } from "@/components/matching-settings/criteria-card";
import { EffectCard } from "@/components/matching-settings/effect-card";
import { type Filled, fieldIdOf } from "@/components/matching-settings/plain-fields";
import { VersionsTable } from "@/components/matching-settings/versions-table";
import { SaveBar } from "@/components/ui/bars";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import type { Refusal } from "@/lib/domain/refusals";
import type { MatchingSettingsFound, MatchingSettingsPage } from "@/lib/features/matching-settings/queries";
import { sentence, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: MatchingSettingsFound; said?: string };

/** How a programme matches: what is in force, what is tried with its effect, and what was before. */
export function SettingsScreen({ org, locale, found: { programmes, page }, said }: Props) {
  const t = translator(locale, "matchingSettings");
  const matching = translator(locale, "matching");
  const base = `/w/${org}/matching/settings`;
  if (!page) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState
          title={matching("noProgramme")}
          action={<LinkButton href={`/w/${org}/programme`}>{matching("noProgrammeAction")}</LinkButton>}
        >
          {matching("noProgrammeHint")}
        </EmptyState>
      </>
    );
  }
  const filled: Filled = { form: page.form, errors: errorsOf(locale, page) };
  return (
    <>
      <PageHeader
        title={t("title")}
        intro={t("intro")}
        tags={<span className="text-muted">{inForce(locale, page)}</span>}
      />
      <MatchingNav org={org} here="settings" programmeId={page.programme.id} />
      {programmes.length > 1 ? (
        <Tabs
          label={t("title")}
          tabs={programmes.map(({ id, name }) => ({
            href: `${base}?programme=${id}`,
            label: localise(name, locale).text,
            current: id === page.programme.id,
          }))}
        />
      ) : null}
      {said === "published" ? <Notice tone="success" title={t("published", { number: page.number })} live /> : null}
      {page.problems.length > 0 ? <Problems locale={locale} filled={filled} page={page} /> : null}
      {page.tried ? <EffectCard org={org} locale={locale} page={page} /> : null}
      <form method="get" action={base} className="grid gap-4">
        <input type="hidden" name="programme" value={page.programme.id} />
        <CriteriaCard locale={locale} filled={filled} />
        <ThresholdsCard locale={locale} filled={filled} />
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <WaysCard locale={locale} filled={filled} kind={page.programme.vocabulary} />
          <ConsentCard locale={locale} filled={filled} kind={page.programme.vocabulary} />
        </div>
        <SaveBar note={t("seeNote")}>
          <Button type="submit" kind="primary">
            {t("see")}
          </Button>
          {page.changed || page.problems.length > 0 ? (
            <LinkButton kind="quiet" href={`${base}?programme=${page.programme.id}`}>
              {t("reset")}
            </LinkButton>
          ) : null}
        </SaveBar>
      </form>
      <DeclineReasons org={org} locale={locale} programmeId={page.programme.id} />
      <VersionsTable org={org} locale={locale} page={page} />
    </>
  );
}

function inForce(locale: StaffLocale, { number }: MatchingSettingsPage): string {
  const t = translator(locale, "matchingSettings");
  return number === 0 ? t("standard") : t("inForce", { number });
}

/** The sentence at each field: what is wrong, and which rule leaves nobody. */
function errorsOf(locale: StaffLocale, { problems, effect }: MatchingSettingsPage): Record<string, string> {
  const t = translator(locale, "matchingSettings");
  const emptied = effect?.emptied;
  const rules = (emptied?.rules ?? []).map((rule) => [
    `criteria.${rule}.use`,
    t(emptied?.alone ? "effect.emptiesAlone" : "effect.emptiesTogether"),
  ]);
  const wrong = problems.map(({ field, reason, values }) => [
    field,
    sentence(locale, { reason: reason as Refusal, values }),
  ]);
  return Object.fromEntries([...rules, ...wrong]);
}

function Problems({ locale, filled, page }: { locale: StaffLocale; filled: Filled; page: MatchingSettingsPage }) {
  const t = translator(locale, "matchingSettings");
  return (
    <Notice tone="danger" title={t("wrong")} live>
      <ul className="grid gap-1">
        {page.problems.map(({ field }) => (
          <li key={field}>
            <a href={`#${fieldIdOf(field)}`}>{filled.errors[field]}</a>
          </li>
        ))}
      </ul>
      <p>{t("kept")}</p>
    </Notice>
  );
}
