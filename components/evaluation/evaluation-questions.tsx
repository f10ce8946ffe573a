import { Faces } from "@/components/form/answer-buttons";
import { ChoiceCardsField } from "@/components/form/choice-fields";
import { TextAreaField } from "@/components/form/text-fields";
import { Picture } from "@/components/picture/by-name";
import type { EvaluationQuestion, RespondentKind } from "@/lib/domain/evaluation";
import type { Locale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";
import type { FeatureMessages, MessageKey } from "@/lib/messages/catalogue";

export type EvaluationKey = MessageKey<FeatureMessages<"evaluation">>;

/** The words of a question; the catalogue holds one for each respondent. */
export function questionKey(respondent: RespondentKind, key: string): EvaluationKey {
  return `questions.${respondent}.${key}` as EvaluationKey;
}

const faceOf = { 1: "hard", 2: "fair", 3: "good" } as const;

type Props = {
  locale: Locale;
  respondent: RespondentKind;
  questions: readonly EvaluationQuestion[];
  /** The other member's name, isolated; some questions ask about them. */
  name: string;
};

/** A questionnaire as native fields: faces, choices and a few free words. */
export function EvaluationQuestions({ locale, respondent, questions, name }: Props) {
  const t = translator(locale, "evaluation");
  const optional = translator(locale, "common")("form.optional");
  return questions.map((question) => {
    const field = `answers.${question.key}`;
    const label = t(questionKey(respondent, question.key), { name });
    if (question.kind === "faces") {
      return (
        <Faces
          key={question.key}
          name={field}
          label={label}
          optional={question.required ? undefined : optional}
          faces={([3, 2, 1] as const).map((face) => ({
            value: String(face),
            label: t(`faces.${face}`),
            picture: <Picture name={faceOf[face]} />,
          }))}
        />
      );
    }
    if (question.kind === "choice") {
      return (
        <ChoiceCardsField
          key={question.key}
          name={field}
          label={label}
          optional={!question.required}
          columns={3}
          choices={question.options.map((value) => ({ value, label: t(`options.${value}` as EvaluationKey) }))}
        />
      );
    }
    return <TextAreaField key={question.key} name={field} label={label} optional rows={3} />;
  });
}
