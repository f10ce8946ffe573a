import { ChoiceCardsField, RadioField } from "@/components/form/choice-fields";
import { TextAreaField, TextField } from "@/components/form/text-fields";
import { Picture } from "@/components/picture/by-name";
import { HalfDaysField } from "@/components/recruitment/half-days-field";
import { LanguagesField } from "@/components/recruitment/languages-field";
import { writePhone } from "@/lib/domain/contact";
import { type Locale, localise } from "@/lib/domain/locale";
import type { FormAnswer, LanguageAnswer, Question } from "@/lib/domain/question";
import { translator } from "@/lib/i18n";

type Props = { question: Question; locale: Locale; answer: FormAnswer | undefined; hideLabel?: boolean };

/** What browsers may fill in by themselves, and which keys a phone shows. */
const inputs = {
  text: {},
  email: { type: "email", inputMode: "email", autoComplete: "email", dir: "ltr" },
  phone: { type: "tel", inputMode: "tel", autoComplete: "tel", dir: "ltr" },
  postcode: { inputMode: "numeric", autoComplete: "postal-code", dir: "ltr", maxLength: 10 },
  year: { inputMode: "numeric", autoComplete: "bday-year", dir: "ltr", maxLength: 10 },
  number: { inputMode: "numeric", dir: "ltr", maxLength: 12 },
} as const;

const filledIn = { name: "name", calledName: "nickname" } as const;

/** One question of an application as a field; its kind says which. */
export function QuestionField({ question, locale, answer, hideLabel }: Props) {
  const label = localise(question.label, locale).text;
  const hint = question.hint ? localise(question.hint, locale).text : undefined;
  const name = `answers.${question.key}`;
  const common = { label, hint, optional: !question.required, hideLabel };
  switch (question.kind) {
    case "longText":
      return <TextAreaField {...common} name={name} rows={5} maxLength={2000} defaultValue={textOf(answer)} />;
    case "choice":
      return (
        <ChoiceCardsField {...common} name={name} choices={choicesOf(question, locale)} defaultValue={textOf(answer)} />
      );
    case "choices":
      return (
        <ChoiceCardsField
          {...common}
          many
          columns={2}
          name={`${name}[]`}
          choices={choicesOf(question, locale)}
          defaultValue={listOf(answer)}
        />
      );
    case "yesNo": {
      const t = translator(locale, "common");
      const choices = [
        { value: "yes", label: t("actions.yes") },
        { value: "no", label: t("actions.no") },
      ];
      return (
        <RadioField
          {...common}
          name={name}
          choices={choices}
          defaultValue={answer === undefined ? undefined : answer ? "yes" : "no"}
        />
      );
    }
    case "languages":
      return <LanguagesField {...common} name={name} locale={locale} known={languagesOf(answer)} />;
    case "halfDays":
      return <HalfDaysField {...common} name={`${name}[]`} locale={locale} known={listOf(answer)} />;
    default: {
      const fill =
        question.role && question.role in filledIn
          ? { autoComplete: filledIn[question.role as keyof typeof filledIn] }
          : {};
      return (
        <TextField
          {...common}
          name={name}
          maxLength={200}
          {...inputs[question.kind]}
          {...fill}
          defaultValue={question.kind === "phone" ? writePhone(textOf(answer) ?? "") : textOf(answer)}
        />
      );
    }
  }
}

function choicesOf(question: Question, locale: Locale) {
  return (question.options ?? []).map((option) => {
    const label = localise(option.label, locale);
    return {
      value: option.key,
      label: label.text,
      lang: label.locale === locale ? undefined : label.locale,
      picture: option.picture ? <Picture name={option.picture} /> : undefined,
    };
  });
}

function textOf(answer: FormAnswer | undefined): string | undefined {
  return typeof answer === "string" || typeof answer === "number" ? String(answer) : undefined;
}

function listOf(answer: FormAnswer | undefined): string[] {
  return Array.isArray(answer) ? answer.filter((item): item is string => typeof item === "string") : [];
}

function languagesOf(answer: FormAnswer | undefined): LanguageAnswer[] {
  return Array.isArray(answer) ? answer.filter((item): item is LanguageAnswer => typeof item === "object") : [];
}
