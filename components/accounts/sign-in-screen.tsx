import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-fields";
import { Picture } from "@/components/picture/by-name";
import { PlainLink } from "@/components/ui/plain-button";
import { BackLink, MoreInfo, QuestionScreen } from "@/components/ui/question-screen";
import type { Locale } from "@/lib/domain/locale";
import { askCodeAction, enterCodeAction } from "@/lib/features/accounts/actions";
import { translator } from "@/lib/i18n";

type Props = { organisation: string; locale: Locale };

/** Who one is, by e-mail address or number; a code comes by e-mail. */
export function SignInScreen({ organisation, locale }: Props) {
  const t = translator(locale, "space");
  const base = `/o/${organisation}/${locale}`;
  return (
    <QuestionScreen
      back={<BackLink href={base}>{translator(locale, "common")("actions.back")}</BackLink>}
      picture={<Picture name="home" />}
      question={t("signIn.title")}
      intro={t("signIn.intro")}
      more={
        <MoreInfo summary={t("signIn.noMail")}>
          <p>{t("signIn.noMailText")}</p>
        </MoreInfo>
      }
    >
      <ActionForm action={askCodeAction} hidden={{ locale, organisation, next: `${base}/code` }}>
        <Identifier locale={locale} />
        <SubmitButton big>{t("signIn.submit")}</SubmitButton>
      </ActionForm>
      <PlainLink href={`${base}/code`}>{t("signIn.haveCode")}</PlainLink>
    </QuestionScreen>
  );
}

/** The six digits; for whom is filled in already on the phone that asked for them. */
export function CodeScreen({ organisation, locale, asked }: Props & { asked: string }) {
  const t = translator(locale, "space");
  const base = `/o/${organisation}/${locale}`;
  return (
    <QuestionScreen
      back={<BackLink href={`${base}/sign-in`}>{translator(locale, "common")("actions.back")}</BackLink>}
      picture={<Picture name="phone" />}
      question={t("code.title")}
      intro={asked ? t("code.sent") : t("code.paper")}
      more={
        <MoreInfo summary={t("code.nothing")}>
          <p>{t("code.nothingText")}</p>
          <PlainLink href={`${base}/sign-in`}>{t("code.again")}</PlainLink>
        </MoreInfo>
      }
    >
      <ActionForm action={enterCodeAction} hidden={{ locale, organisation, next: `${base}/me` }}>
        <Identifier locale={locale} known={asked} />
        <TextField
          name="code"
          label={t("code.code")}
          hint={t("code.codeHint")}
          dir="ltr"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={40}
        />
        <SubmitButton big>{t("code.submit")}</SubmitButton>
      </ActionForm>
    </QuestionScreen>
  );
}

function Identifier({ locale, known }: { locale: Locale; known?: string }) {
  const t = translator(locale, "space");
  return (
    <TextField
      name="identifier"
      label={t("signIn.identifier")}
      hint={t("signIn.identifierHint")}
      dir="ltr"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      defaultValue={known || undefined}
    />
  );
}
