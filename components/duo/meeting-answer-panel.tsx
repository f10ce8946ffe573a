import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { OpeningAnswer, WayToHuman } from "@/components/matching/equal-answers";
import { Picture } from "@/components/picture/by-name";
import { isolate } from "@/components/ui/isolate";
import { BigLink } from "@/components/ui/plain-button";
import { QuestionScreen } from "@/components/ui/question-screen";
import { load } from "@/lib/access/load";
import type { Locale } from "@/lib/domain/locale";
import { answerFirstMeetingAction } from "@/lib/features/duo/actions";
import { type MeetingQuestion, meetingQuestion } from "@/lib/features/duo/queries";
import { capitalise, formatDay, translator, vocabulary } from "@/lib/i18n";

type Props = {
  door: { organisation: string; token?: string };
  locale: Locale;
  /** The first meeting that the question is about. */
  subjectId: string;
};

/** After the first meeting: go on or not, each answer as good as the other. */
export async function MeetingAnswerPanel({ door, locale, subjectId }: Props) {
  const found = await load(meetingQuestion, { firstMeetingId: subjectId }, door);
  return found.mayAnswer ? (
    <Question door={door} locale={locale} found={found} />
  ) : (
    <Standing locale={locale} found={found} space={`/o/${door.organisation}/${locale}/me`} />
  );
}

function Question({ door, locale, found }: Pick<Props, "door" | "locale"> & { found: MeetingQuestion }) {
  const t = translator(locale, "meeting");
  const thanks = `/o/${door.organisation}/${locale}/thanks`;
  const form = { locale, ...door };
  const { otherCalledName } = found;
  return (
    <QuestionScreen
      picture={<Picture name="bridge" />}
      question={otherCalledName ? t("question", { name: isolate(otherCalledName) }) : t("questionUnnamed")}
      intro={<p>{t("intro", { when: formatDay(locale, found.startsAt, new Date()) })}</p>}
    >
      <div className="grid gap-3">
        <ActionForm
          action={answerFirstMeetingAction}
          hidden={{ ...form, next: `${thanks}/meetingYes` }}
          label={t("yes")}
        >
          <HiddenField name="firstMeetingId" value={found.firstMeetingId} />
          <SubmitButton big kind="secondary" name="agrees" value="yes">
            {t("yes")}
          </SubmitButton>
        </ActionForm>
        <OpeningAnswer label={t("ask")}>
          <p>{t("askText")}</p>
          <WayToHuman organisation={door.organisation} locale={locale} />
        </OpeningAnswer>
        <OpeningAnswer label={t("no")}>
          <p>{t("noText")}</p>
          <ActionForm
            action={answerFirstMeetingAction}
            hidden={{ ...form, next: `${thanks}/meetingNo` }}
            label={t("no")}
          >
            <HiddenField name="firstMeetingId" value={found.firstMeetingId} />
            <SubmitButton big kind="secondary" name="agrees" value="no">
              {t("sendNo")}
            </SubmitButton>
          </ActionForm>
        </OpeningAnswer>
      </div>
    </QuestionScreen>
  );
}

function Standing({ locale, found, space }: { locale: Locale; found: MeetingQuestion; space: string }) {
  const t = translator(locale, "meeting");
  const said = found.isActive ? "active" : found.standing === "open" ? "yes" : found.standing;
  return (
    <QuestionScreen
      picture={<Picture name={said === "notYet" ? "calendar" : said === "over" ? "bridge" : "good"} />}
      question={t(`${said}Title`)}
      intro={<p>{capitalise(locale, t(`${said}Text`, vocabulary(locale, found.vocabulary)))}</p>}
    >
      <BigLink href={space}>{t("space")}</BigLink>
    </QuestionScreen>
  );
}
