import { ActionForm } from "@/components/form/action-form";
import { RadioField } from "@/components/form/choice-fields";
import { LocalisedFields } from "@/components/form/localised-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { LinkButton } from "@/components/ui/button";
import type { Locale, StaffLocale } from "@/lib/domain/locale";
import { editClauseAction } from "@/lib/features/charter/actions";
import type { ShownClause } from "@/lib/features/charter/queries";
import { clauseStandings } from "@/lib/features/charter/schema";
import { translator } from "@/lib/i18n";

type Props = {
  org: string;
  locale: StaffLocale;
  written: readonly Locale[];
  charterVersionId: string;
  clause: ShownClause;
  /** The charter's own page, to come back to. */
  back: string;
};

/** One topic of the draft, changed in its place. */
export function ClauseForm({ org, locale, written, charterVersionId, clause, back }: Props) {
  const t = translator(locale, "programme");
  return (
    <ActionForm
      action={editClauseAction}
      hidden={{ locale, organisation: org, next: `${back}?said=saved#{topic}` }}
      label={t("charter.editTopic", { topic: t(`topic.${clause.topic}`) })}
    >
      <HiddenField name="charterVersionId" value={charterVersionId} />
      <HiddenField name="topic" value={clause.topic} />
      <HiddenField name="seen" value={clause.seen} />
      <RadioField
        name="standing"
        label={t("charter.standing")}
        choices={clauseStandings.map((one) => ({
          value: one,
          label: t(`standing.${one}`),
          hint: t(`standing.${one}Hint`),
        }))}
        defaultValue={clause.standing}
      />
      <LocalisedFields
        name="text"
        label={t("charter.text")}
        written={written}
        locale={locale}
        value={clause.text}
        lines={4}
        maxLength={2000}
        optional
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t("charter.saveClause")}</SubmitButton>
        <LinkButton href={`${back}#${clause.topic}`} kind="quiet">
          {t("charter.cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
