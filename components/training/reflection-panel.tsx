import { ActionForm, type FormHidden } from "@/components/form/action-form";
import { YesNo } from "@/components/form/answer-buttons";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Picture } from "@/components/picture/by-name";
import { isolate } from "@/components/ui/isolate";
import { BigLink } from "@/components/ui/plain-button";
import { MoreInfo, QuestionScreen } from "@/components/ui/question-screen";
import { load } from "@/lib/access/load";
import { type Locale, localise } from "@/lib/domain/locale";
import { answerReflectionAction } from "@/lib/features/reflection/actions";
import { type ReflectionQuestion, reflectionQuestion } from "@/lib/features/reflection/queries";
import { formatDay, translator, vocabulary } from "@/lib/i18n";

type Props = {
  door: { organisation: string; token?: string };
  locale: Locale;
  /** The participation that the question is about. */
  subjectId: string;
};

/** After the time to reflect: yes or no, of equal weight; before it, when a yes will count. */
export async function ReflectionPanel({ door, locale, subjectId }: Props) {
  const found = await load(reflectionQuestion, { participationId: subjectId }, door);
  const base = `/o/${door.organisation}/${locale}`;
  const hidden = { locale, ...door, next: `${base}/thanks/{thanks}` };
  if (found.standing === "answered") return <Answered locale={locale} space={`${base}/me`} />;
  return found.standing === "open" ? (
    <Question locale={locale} found={found} hidden={hidden} />
  ) : (
    <TooEarly locale={locale} found={found} hidden={hidden} />
  );
}

type PartProps = { locale: Locale; found: ReflectionQuestion; hidden: FormHidden };

function Question({ locale, found, hidden }: PartProps) {
  const t = translator(locale, "preparation");
  return (
    <QuestionScreen
      picture={<Picture name="bridge" />}
      question={t("reflection.title")}
      intro={
        <>
          <p>{t("reflection.programme", { programme: isolate(localise(found.programme, locale).text) })}</p>
          <p>{t("reflection.intro", vocabulary(locale, found.vocabulary))}</p>
        </>
      }
    >
      <ActionForm action={answerReflectionAction} hidden={hidden}>
        <HiddenField name="participationId" value={found.participationId} />
        <ul className="grid list-disc gap-1 ps-5">
          <li>{t("reflection.yesNext")}</li>
          <li>{t("reflection.noNext")}</li>
        </ul>
        <YesNo
          name="answer"
          answers={[
            { value: "yes", label: t("reflection.yes") },
            { value: "no", label: t("reflection.no") },
          ]}
        />
      </ActionForm>
    </QuestionScreen>
  );
}

function TooEarly({ locale, found, hidden }: PartProps) {
  const t = translator(locale, "preparation");
  return (
    <QuestionScreen
      picture={<Picture name="calendar" />}
      question={t("reflection.earlyTitle")}
      intro={
        <>
          <p>{t("reflection.programme", { programme: isolate(localise(found.programme, locale).text) })}</p>
          {found.opensAt ? (
            <p>{t("reflection.early", { date: formatDay(locale, found.opensAt, new Date()) })}</p>
          ) : null}
        </>
      }
    >
      <MoreInfo summary={t("reflection.earlyNo")}>
        <p>{t("reflection.earlyNoText")}</p>
        <ActionForm action={answerReflectionAction} hidden={hidden}>
          <HiddenField name="participationId" value={found.participationId} />
          <SubmitButton big kind="secondary" name="answer" value="no">
            {t("reflection.no")}
          </SubmitButton>
        </ActionForm>
      </MoreInfo>
    </QuestionScreen>
  );
}

function Answered({ locale, space }: { locale: Locale; space: string }) {
  const t = translator(locale, "preparation");
  return (
    <QuestionScreen
      picture={<Picture name="good" />}
      question={t("reflection.answeredTitle")}
      intro={<p>{t("reflection.answered")}</p>}
    >
      <BigLink href={space}>{t("reflection.space")}</BigLink>
    </QuestionScreen>
  );
}
