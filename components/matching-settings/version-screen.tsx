import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { isolate } from "@/components/ui/isolate";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink } from "@/components/ui/question-screen";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import { type CriterionKey, criterionKeys } from "@/lib/domain/matching/settings";
import { sides } from "@/lib/domain/programme";
import type { MatchingVersionPage } from "@/lib/features/matching-settings/queries";
import { formatDay, formatNumber, translator, vocabulary } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; version: MatchingVersionPage };

/** One version as it was published, in words; it can be taken up again as the start of the next. */
export function VersionScreen({ org, locale, version }: Props) {
  const t = translator(locale, "matchingSettings");
  const { programme, number, publishedAt, author, isInForce } = version;
  const base = `/w/${org}/matching/settings`;
  return (
    <>
      <PageHeader
        back={<BackLink href={`${base}?programme=${programme.id}`}>{t("versions.back")}</BackLink>}
        title={t("versions.name", { number })}
        tags={isInForce ? <Badge tone="active">{t("versions.current")}</Badge> : null}
        intro={`${localise(programme.name, locale).text} · ${t("versions.by", {
          date: formatDay(locale, publishedAt),
          name: isolate(author),
        })}`}
        actions={
          isInForce ? null : <LinkButton href={`${base}?${addressOf(version)}`}>{t("versions.take")}</LinkButton>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title={t("criteria.title")}>
          <DescriptionList
            facts={criterionKeys.map((key) => ({
              term: t(`criterion.${key}`),
              value: criterionInWords(locale, version, key),
            }))}
          />
          <Thresholds locale={locale} version={version} />
        </Card>
        <Conduct locale={locale} version={version} />
      </div>
    </>
  );
}

function addressOf({ programme, form }: MatchingVersionPage): string {
  const address = new URLSearchParams({ programme: programme.id });
  for (const [name, value] of Object.entries(form)) {
    for (const one of typeof value === "string" ? [value] : value) address.append(name, one);
  }
  return String(address);
}

function criterionInWords(locale: StaffLocale, { ruleset }: MatchingVersionPage, key: CriterionKey): string {
  const t = translator(locale, "matchingSettings");
  const { use, weight } = ruleset.criteria.criteria[key];
  return use === "off" ? t("use.off") : t("versions.value", { use: t(`use.${use}`), weight });
}

type PartProps = Omit<Props, "org">;

function Thresholds({ locale, version: { ruleset } }: PartProps) {
  const t = translator(locale, "matchingSettings");
  const { minimumLanguageLevel, minimumCommonHalfDays, maximumKm } = ruleset.criteria;
  return (
    <DescriptionList
      facts={[
        {
          term: t("thresholds.minimumLanguageLevel"),
          value: translator(locale, "apply")(`levels.${minimumLanguageLevel}`),
        },
        { term: t("thresholds.minimumCommonHalfDays"), value: formatNumber(locale, minimumCommonHalfDays) },
        {
          term: t("thresholds.maximumKm"),
          value: maximumKm === null ? t("versions.noLimit") : formatNumber(locale, maximumKm),
        },
      ]}
    />
  );
}

function Conduct({ locale, version: { ruleset, programme } }: PartProps) {
  const t = translator(locale, "matchingSettings");
  const { citizen, migrant } = vocabulary(locale, programme.vocabulary);
  const people = { citizen, migrant };
  const { ways, lastWord, consultation, contactAt, seen, overrider, ...numbers } = ruleset.conduct;
  const listed = (words: readonly string[]) => words.join(" · ") || t("versions.none");
  return (
    <Card title={t("ways.title")}>
      <DescriptionList
        facts={[
          { term: t("ways.label"), value: listed(ways.map((way) => t(`ways.${way}`, people))) },
          { term: t("lastWord.label"), value: t(`lastWord.${lastWord}`) },
          { term: t("overrider.label"), value: t(`overrider.${overrider}`) },
          { term: t("consultation.label"), value: t(`consultation.${consultation}`, people) },
          ...sides.map((side) => ({
            term: t("seen.label", { people: people[side] }),
            value: listed(seen[side].map((what) => t(`seen.${what}`))),
          })),
          { term: t("contactAt.label"), value: t(`contactAt.${contactAt}`) },
          ...(["answerDays", "reminderDays", "votesNeeded", "dossiersShown"] as const).map((name) => ({
            term: t(name),
            value: formatNumber(locale, numbers[name]),
          })),
        ]}
      />
    </Card>
  );
}
