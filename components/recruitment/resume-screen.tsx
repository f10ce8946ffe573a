import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-fields";
import { BackLink, QuestionScreen } from "@/components/ui/question-screen";
import type { Locale } from "@/lib/domain/locale";
import { resumeApplicationAction } from "@/lib/features/recruitment/actions";
import { translator } from "@/lib/i18n";

type Props = { organisation: string; locale: Locale; reference?: string; phone: boolean };

/** Back to an application on any phone, with the reference and the code. */
export function ResumeScreen({ organisation, locale, reference, phone }: Props) {
  const t = translator(locale, "apply");
  const base = `/o/${organisation}/${locale}`;
  const next = `${base}/apply/{programme}/{side}/${phone ? "{step}" : "all"}`;
  return (
    <QuestionScreen
      back={<BackLink href={base}>{translator(locale, "common")("actions.back")}</BackLink>}
      question={t("resume.title")}
      intro={t("resume.intro")}
    >
      <ActionForm action={resumeApplicationAction} hidden={{ locale, organisation, next }}>
        <TextField
          name="reference"
          label={t("resume.reference")}
          dir="ltr"
          autoCapitalize="characters"
          autoComplete="off"
          maxLength={40}
          defaultValue={reference}
        />
        <TextField
          name="code"
          label={t("resume.code")}
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
        />
        <SubmitButton big>{t("resume.go")}</SubmitButton>
      </ActionForm>
    </QuestionScreen>
  );
}
