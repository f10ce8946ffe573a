import { ActionForm } from "@/components/form/action-form";
import { LocalisedFields } from "@/components/form/localised-fields";
import { OrderedRows } from "@/components/form/ordered-rows";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { NewQuestionFields } from "@/components/frame/new-question-fields";
import { type FramedProgramme, ProgrammeFrame } from "@/components/frame/programme-frame";
import { QuestionFields } from "@/components/frame/question-fields";
import { Badge } from "@/components/ui/badge";
import { SaveBar } from "@/components/ui/bars";
import { Card } from "@/components/ui/card";
import { type Locale, type Localised, localise, type StaffLocale } from "@/lib/domain/locale";
import type { Side } from "@/lib/domain/programme";
import type { Question } from "@/lib/domain/question";
import { publishFormAction } from "@/lib/features/forms/actions";
import { capitalise, formatDay, languageName, translator, vocabulary } from "@/lib/i18n";

export type FormPage = {
  programme: FramedProgramme;
  side: Side;
  /** The published version that is changed; 0 for the starter questions. */
  base: number;
  publishedAt: Date | null;
  questions: readonly Question[];
  consent: Localised;
  locales: readonly Locale[];
  missing: readonly { locale: Locale; texts: number }[];
};

type Props = { org: string; locale: StaffLocale; page: FormPage; said: string | null };

/** The questions of one side, to be put in order, worded, added and taken out; saving publishes a new version. */
export function FormScreen({ org, locale, page, said }: Props) {
  const t = translator(locale, "programme");
  const { programme, side, base, publishedAt, questions, consent, locales } = page;
  const words = vocabulary(locale, programme.vocabulary);
  const people = side === "citizen" ? words.citizens : words.migrants;
  return (
    <ProgrammeFrame org={org} locale={locale} programme={programme} part={side} canEdit said={said}>
      <div className="grid gap-2">
        <h2>{t("form.title", { people })}</h2>
        <p className="max-w-measure text-muted">{t("form.intro")}</p>
        <p>
          {publishedAt
            ? t("form.published", { number: base, date: formatDay(locale, publishedAt) })
            : t("form.starter")}
        </p>
        <Translations locale={locale} missing={page.missing} />
      </div>
      <ActionForm
        action={publishFormAction}
        hidden={{ locale, organisation: org, next: `/w/${org}/programme/${programme.id}/form/${side}?said=published` }}
      >
        <HiddenField name="programmeId" value={programme.id} />
        <HiddenField name="side" value={side} />
        <HiddenField name="base" value={base} />
        <h3>{t("form.questions")}</h3>
        <OrderedRows
          folded
          words={{ place: t("rows.place"), remove: t("rows.removeQuestion") }}
          rows={questions.map((question, index) => {
            const title = localise(question.label, locale).text;
            return {
              name: `questions.${question.key}`,
              also: `options.${question.key}-`,
              title,
              note: <Note locale={locale} question={question} />,
              words: { up: t("rows.up", { title }), down: t("rows.down", { title }) },
              body: (
                <QuestionFields
                  locale={locale}
                  written={locales}
                  question={question}
                  earlier={questions.slice(0, index)}
                />
              ),
            };
          })}
        />
        <NewQuestionFields locale={locale} written={locales} />
        <Card title={t("form.consent")} level={3}>
          <LocalisedFields
            name="consent"
            label={t("form.consent")}
            hideLabel
            hint={t("form.consentHint")}
            written={locales}
            locale={locale}
            value={consent}
            lines={5}
            maxLength={2000}
          />
        </Card>
        <SaveBar>
          <SubmitButton>{t("form.publish")}</SubmitButton>
        </SaveBar>
      </ActionForm>
    </ProgrammeFrame>
  );
}

function Note({ locale, question }: { locale: StaffLocale; question: Question }) {
  const t = translator(locale, "programme");
  return [
    t(`kind.${question.kind}`),
    t(question.required ? "form.requiredShort" : "form.optionalShort"),
    ...(question.role ? [t("form.feeds", { role: t(`role.${question.role}`) })] : []),
    ...(question.showIf ? [t("form.conditional")] : []),
  ].join(" · ");
}

function Translations({ locale, missing }: { locale: StaffLocale; missing: FormPage["missing"] }) {
  const t = translator(locale, "programme");
  return (
    <ul aria-label={t("form.translations")} className="flex flex-wrap gap-2">
      {missing.map(({ locale: one, texts }) => {
        const language = capitalise(locale, languageName(one, locale));
        return (
          <li key={one}>
            <Badge tone={texts === 0 ? "success" : "warning"}>
              {texts === 0 ? t("form.complete", { language }) : t("form.lacking", { language, count: texts })}
            </Badge>
          </li>
        );
      })}
    </ul>
  );
}
