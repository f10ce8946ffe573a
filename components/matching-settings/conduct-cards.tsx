import { type Filled, PlainChoices, PlainNumber } from "@/components/matching-settings/plain-fields";
import { Card } from "@/components/ui/card";
import type { StaffLocale } from "@/lib/domain/locale";
import {
  conductLimits,
  consultations,
  contactMoments,
  disclosures,
  lastWords,
  matchingWays,
  overriders,
} from "@/lib/domain/matching/conduct";
import { sides, type Vocabulary } from "@/lib/domain/programme";
import { translator, vocabulary } from "@/lib/i18n";

type Props = { locale: StaffLocale; filled: Filled; kind: Vocabulary };

/** Who may bring two people together, who decides, and who may set a rule aside. */
export function WaysCard({ locale, filled, kind }: Props) {
  const t = translator(locale, "matchingSettings");
  const { migrant } = vocabulary(locale, kind);
  return (
    <Card title={t("ways.title")}>
      <PlainChoices
        filled={filled}
        name="ways[]"
        label={t("ways.label")}
        hint={t("ways.hint")}
        choices={matchingWays.map((way) => ({
          value: way,
          label: t(`ways.${way}`, { migrant }),
          hint: way === "algorithm" ? t("ways.algorithmHint") : undefined,
        }))}
      />
      <PlainChoices
        filled={filled}
        name="lastWord"
        label={t("lastWord.label")}
        choices={lastWords.map((word) => ({ value: word, label: t(`lastWord.${word}`) }))}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <PlainNumber
          filled={filled}
          name="votesNeeded"
          label={t("votesNeeded")}
          hint={`${t("votesHint")} ${t("range", conductLimits.votesNeeded)}`}
        />
        <PlainNumber
          filled={filled}
          name="dossiersShown"
          label={t("dossiersShown")}
          hint={`${t("dossiersHint")} ${t("range", conductLimits.dossiersShown)}`}
        />
      </div>
      <PlainChoices
        filled={filled}
        name="overrider"
        label={t("overrider.label")}
        choices={overriders.map((who) => ({ value: who, label: t(`overrider.${who}`) }))}
      />
    </Card>
  );
}

/** How the two are asked, until when, what each reads of the other, and when they may reach each other. */
export function ConsentCard({ locale, filled, kind }: Props) {
  const t = translator(locale, "matchingSettings");
  const { citizen, migrant } = vocabulary(locale, kind);
  const people = { citizen, migrant };
  return (
    <Card title={t("consent.title")}>
      <PlainChoices
        filled={filled}
        name="consultation"
        label={t("consultation.label")}
        choices={consultations.map((value) => ({ value, label: t(`consultation.${value}`, people) }))}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <PlainNumber
          filled={filled}
          name="answerDays"
          label={t("answerDays")}
          hint={t("range", conductLimits.answerDays)}
        />
        <PlainNumber
          filled={filled}
          name="reminderDays"
          label={t("reminderDays")}
          hint={t("reminderHint", conductLimits.reminderDays)}
        />
      </div>
      {sides.map((side) => (
        <PlainChoices
          key={side}
          filled={filled}
          name={`seen.${side}[]`}
          label={t("seen.label", { people: people[side] })}
          choices={disclosures.map((value) => ({ value, label: t(`seen.${value}`) }))}
        />
      ))}
      <PlainChoices
        filled={filled}
        name="contactAt"
        label={t("contactAt.label")}
        choices={contactMoments.map((value) => ({ value, label: t(`contactAt.${value}`) }))}
      />
    </Card>
  );
}
