import { ActionForm, type FormHidden } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Picture } from "@/components/picture/by-name";
import { TrainingDates } from "@/components/training/training-dates";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { BigLink } from "@/components/ui/plain-button";
import { BackLink, MoreInfo, QuestionScreen } from "@/components/ui/question-screen";
import { load } from "@/lib/access/load";
import { type Locale, localise } from "@/lib/domain/locale";
import { chooseTrainingAction, leaveTrainingAction } from "@/lib/features/training/actions";
import type { OwnTraining } from "@/lib/features/training/choices";
import { trainingChoices } from "@/lib/features/training/queries";
import { translator } from "@/lib/i18n";

type Props = {
  door: { organisation: string; token?: string };
  locale: Locale;
  /** One participation; without it, every one of this person that is at the training stage. */
  subjectId?: string;
};

/** A person's own choice of a training: what there is, what is full, and the place they have. */
export async function TrainingChoicesPanel({ door, locale, subjectId }: Props) {
  const found = await load(trainingChoices, { participationId: subjectId }, door);
  const t = translator(locale, "preparation");
  const base = `/o/${door.organisation}/${locale}/me`;
  const hidden = { locale, ...door, next: `${base}/training` };
  if (found.length === 0) {
    return (
      <QuestionScreen question={t("training.nothingTitle")} intro={<p>{t("training.nothing")}</p>}>
        <BigLink href={base}>{t("training.back")}</BigLink>
      </QuestionScreen>
    );
  }
  return found.map((own) => (
    <OneTraining key={own.participationId} locale={locale} own={own} hidden={hidden} back={base} />
  ));
}

type OneProps = { locale: Locale; own: OwnTraining; hidden: FormHidden; back: string };

function OneTraining(props: OneProps) {
  const { locale, own, back } = props;
  const t = translator(locale, "preparation");
  const { place } = own;
  return (
    <QuestionScreen
      back={<BackLink href={back}>{t("training.back")}</BackLink>}
      picture={<Picture name="calendar" />}
      question={place ? t("training.placeTitle") : t("training.title")}
      intro={<p>{place ? t("training.placeIntro") : t("training.intro")}</p>}
    >
      {place ? <OwnPlace {...props} place={place} /> : <Choices {...props} />}
    </QuestionScreen>
  );
}

/** One form for all, so that a choice that is gone meanwhile still says why it was not taken. */
function Choices({ locale, own, hidden }: OneProps) {
  const t = translator(locale, "preparation");
  return (
    <>
      {own.missed ? <Notice title={t("training.missed")} /> : null}
      <ActionForm action={chooseTrainingAction} hidden={hidden}>
        <HiddenField name="participationId" value={own.participationId} />
        {own.choices.length === 0 ? <Notice title={t("training.none")}>{t("training.noneText")}</Notice> : null}
        {own.choices.map((choice) => {
          const title = localise(choice.title, locale);
          return (
            <Card key={choice.sessionId} title={<span lang={title.locale}>{title.text}</span>}>
              <TrainingDates locale={locale} session={choice} />
              {choice.full ? (
                <Notice tone="warning" title={t("training.full")}>
                  {t("training.fullText")}
                </Notice>
              ) : (
                <SubmitButton big name="sessionId" value={choice.sessionId}>
                  {t("training.choose")}
                  <span className="sr-only" lang={title.locale}>
                    {title.text}
                  </span>
                </SubmitButton>
              )}
            </Card>
          );
        })}
      </ActionForm>
    </>
  );
}

function OwnPlace({ locale, hidden, place }: OneProps & { place: NonNullable<OwnTraining["place"]> }) {
  const t = translator(locale, "preparation");
  const title = localise(place.title, locale);
  return (
    <>
      <Card title={<span lang={title.locale}>{title.text}</span>}>
        <TrainingDates locale={locale} session={place} />
      </Card>
      {place.canLeave ? (
        <MoreInfo summary={t("training.leaveSummary")}>
          <p>{t("training.leaveText")}</p>
          <ActionForm action={leaveTrainingAction} hidden={hidden}>
            <HiddenField name="enrolmentId" value={place.enrolmentId} />
            <SubmitButton big kind="secondary">
              {t("training.leave")}
            </SubmitButton>
          </ActionForm>
        </MoreInfo>
      ) : (
        <p className="text-muted">{t("training.tooLate")}</p>
      )}
    </>
  );
}
