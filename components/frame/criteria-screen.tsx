import { ActionForm } from "@/components/form/action-form";
import { LocalisedFields } from "@/components/form/localised-fields";
import { OrderedRows } from "@/components/form/ordered-rows";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { type FramedProgramme, ProgrammeFrame } from "@/components/frame/programme-frame";
import { Card } from "@/components/ui/card";
import { type Locale, localise, type StaffLocale } from "@/lib/domain/locale";
import { type Side, sides } from "@/lib/domain/programme";
import type { Criterion } from "@/lib/domain/selection";
import { changeCriteriaAction } from "@/lib/features/frame/actions";
import { translator, vocabulary } from "@/lib/i18n";

export type CriteriaPage = {
  programme: FramedProgramme & { version: number };
  locales: readonly Locale[];
  criteria: Record<Side, readonly Criterion[]>;
};

type Props = { org: string; locale: StaffLocale; page: CriteriaPage; said: string | null };

/** What assessors look at, side by side. */
export function CriteriaScreen({ org, locale, page, said }: Props) {
  const t = translator(locale, "programme");
  return (
    <ProgrammeFrame org={org} locale={locale} programme={page.programme} part="criteria" canEdit said={said}>
      <div className="grid gap-1">
        <h2>{t("criteria.title")}</h2>
        <p className="max-w-measure text-muted">
          {t("criteria.intro")} {t("criteria.note")}
        </p>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {sides.map((side) => (
          <SideCriteria key={side} org={org} locale={locale} page={page} side={side} />
        ))}
      </div>
    </ProgrammeFrame>
  );
}

function SideCriteria({ org, locale, page, side }: Omit<Props, "said"> & { side: Side }) {
  const t = translator(locale, "programme");
  const { programme, locales, criteria } = page;
  const words = vocabulary(locale, programme.vocabulary);
  const title = t("criteria.people", { people: side === "citizen" ? words.citizens : words.migrants });
  // Criteria are for staff, who do not read Arabic here.
  const texts = { written: locales.filter((one) => one !== "ar"), locale, maxLength: 200, lines: 2 };
  return (
    <Card title={title} level={3}>
      <ActionForm
        action={changeCriteriaAction}
        hidden={{ locale, organisation: org, next: `/w/${org}/programme/${programme.id}/criteria?said=saved` }}
        label={title}
      >
        <HiddenField name="programmeId" value={programme.id} />
        <HiddenField name="side" value={side} />
        <HiddenField name="version" value={programme.version} />
        <OrderedRows
          folded
          words={{ place: t("rows.place"), remove: t("rows.removeCriterion") }}
          rows={criteria[side].map(({ key, label }) => {
            const name = `criteria.${key}`;
            const shown = localise(label, locale).text;
            return {
              name,
              title: shown,
              words: { up: t("rows.up", { title: shown }), down: t("rows.down", { title: shown }) },
              body: (
                <>
                  <HiddenField name={`${name}.key`} value={key} />
                  <LocalisedFields
                    name={`${name}.label`}
                    label={t("criteria.one")}
                    hideLabel
                    value={label}
                    {...texts}
                  />
                </>
              ),
            };
          })}
        />
        <LocalisedFields name="criteria.new.label" label={t("criteria.add")} optional {...texts} />
        <SubmitButton className="justify-self-start">{t("criteria.save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
