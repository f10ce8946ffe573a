import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField, RadioField } from "@/components/form/choice-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField } from "@/components/form/text-fields";
import { Picture } from "@/components/picture/by-name";
import { isolate } from "@/components/ui/isolate";
import { PersonName } from "@/components/ui/person-name";
import { BigLink } from "@/components/ui/plain-button";
import { BackLink, QuestionScreen } from "@/components/ui/question-screen";
import { closureReasons } from "@/lib/domain/closure";
import type { Locale } from "@/lib/domain/locale";
import { askClosureAction } from "@/lib/features/closure/actions";
import type { ClosureForm } from "@/lib/features/closure/queries";
import { formatDateTime, translator, vocabulary } from "@/lib/i18n";

type Props = { organisation: string; locale: Locale; found: ClosureForm };

/** A member tells that they wish to stop: who hears of it is said before anything is sent. */
export function AskClosure({ organisation, locale, found }: Props) {
  const t = translator(locale, "log");
  const base = `/o/${organisation}/${locale}/me`;
  const back = <BackLink href={base}>{t("closing.back")}</BackLink>;
  const { duo } = found;
  if (!duo) return <WithoutDuo locale={locale} base={base} found={found} back={back} />;
  if (duo.standing !== "open") return <Known locale={locale} base={base} duo={duo} />;
  const words = vocabulary(locale, duo.vocabulary);
  return (
    <QuestionScreen back={back} question={t("closing.title", words)} intro={<p>{t("closing.intro")}</p>}>
      <ActionForm
        action={askClosureAction}
        hidden={{ locale, organisation, next: `/o/${organisation}/${locale}/thanks/closure` }}
      >
        <HiddenField name="duoId" value={duo.id} />
        <RadioField
          name="reason"
          label={t("closing.reason")}
          choices={closureReasons.map((value) => ({ value, label: t(`closing.reasons.${value}`) }))}
        />
        <TextAreaField name="note" label={t("closing.note")} hint={t("closing.noteHint")} optional rows={4} />
        <CheckboxField
          name="tellOther"
          label={
            <>
              <span className="font-semibold">{t("closing.tellOther", { name: isolate(duo.partner) })}</span>
              <span className="block text-small text-muted">{t("closing.tellOtherHint")}</span>
            </>
          }
        />
        <SubmitButton big>{t("closing.send")}</SubmitButton>
        <BigLink kind="secondary" href={base}>
          {t("closing.notNow")}
        </BigLink>
      </ActionForm>
    </QuestionScreen>
  );
}

/** It is asked for already: what happens next, and with whom. */
function Known({ locale, base, duo }: { locale: Locale; base: string; duo: NonNullable<ClosureForm["duo"]> }) {
  const t = translator(locale, "log");
  const title =
    duo.standing === "askedByYou" ? t("closing.asked") : t("closing.planned", vocabulary(locale, duo.vocabulary));
  return (
    <QuestionScreen
      picture={<Picture name="bridge" />}
      question={title}
      intro={
        <>
          <p>{t("closing.askedHint", { name: isolate(duo.reference) })}</p>
          {duo.lastGatheringAt ? (
            <p className="font-semibold">
              {t("closing.gathering", { when: formatDateTime(locale, duo.lastGatheringAt, new Date()) })}
            </p>
          ) : null}
        </>
      }
    >
      <BigLink href={base}>{t("closing.back")}</BigLink>
    </QuestionScreen>
  );
}

type WithoutProps = { locale: Locale; base: string; found: ClosureForm; back: ReactNode };

function WithoutDuo({ locale, base, found, back }: WithoutProps) {
  const t = translator(locale, "log");
  if (found.duos.length === 0) {
    return (
      <QuestionScreen picture={<Picture name="bridge" />} question={t("closing.none")}>
        <BigLink href={base}>{t("closing.back")}</BigLink>
      </QuestionScreen>
    );
  }
  return (
    <QuestionScreen back={back} question={t("closing.choose")}>
      <div className="grid gap-3">
        {found.duos.map(({ id, partner }) => (
          <BigLink key={id} kind="secondary" href={`${base}/closing?duo=${id}`}>
            <PersonName name={partner} />
          </BigLink>
        ))}
      </div>
    </QuestionScreen>
  );
}
