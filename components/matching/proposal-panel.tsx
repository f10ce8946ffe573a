import { ActionForm } from "@/components/form/action-form";
import { ChoiceCardsField } from "@/components/form/choice-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { OpeningAnswer, WayToHuman } from "@/components/matching/equal-answers";
import { commonText, placeName } from "@/components/matching/words";
import { Picture } from "@/components/picture/by-name";
import { isolate } from "@/components/ui/isolate";
import { BigLink } from "@/components/ui/plain-button";
import { QuestionScreen } from "@/components/ui/question-screen";
import { load } from "@/lib/access/load";
import type { Locale } from "@/lib/domain/locale";
import { declineReasonPictures, declineReasons } from "@/lib/domain/matching/proposal";
import { answerProposalAction } from "@/lib/features/matching/actions";
import { type ProposalQuestion, proposalQuestion } from "@/lib/features/matching/queries";
import { formatDay, translator } from "@/lib/i18n";

type Props = {
  door: { organisation: string; token?: string };
  locale: Locale;
  /** The proposal that the question is about. */
  subjectId: string;
};

/** "Do you want to meet Samira?": what is in common, the place, and three answers of the same weight. */
export async function ProposalPanel({ door, locale, subjectId }: Props) {
  const found = await load(proposalQuestion, { proposalId: subjectId }, door);
  return found.mayAnswer ? (
    <Question door={door} locale={locale} found={found} />
  ) : (
    <Standing locale={locale} found={found} space={`/o/${door.organisation}/${locale}/me`} />
  );
}

type QuestionProps = Pick<Props, "door" | "locale"> & { found: ProposalQuestion };

function Question({ door, locale, found }: QuestionProps) {
  const t = translator(locale, "proposal");
  const name = isolate(found.otherCalledName);
  const thanks = `/o/${door.organisation}/${locale}/thanks`;
  const common = found.commonGround.flatMap((reason) => commonText(locale, reason, found.labels) ?? []);
  return (
    <QuestionScreen
      picture={<Picture name="bridge" />}
      question={t("question", { name })}
      intro={found.placeNames ? <p>{t("place", { name, place: placeName(locale, found.placeNames) })}</p> : null}
      more={<p className="text-muted">{t("until", { until: formatDay(locale, found.expiresAt, new Date()) })}</p>}
    >
      <section className="grid gap-2 rounded-box border border-line bg-surface p-4">
        <h2>{t("common")}</h2>
        {common.length === 0 ? <p>{t("nothing")}</p> : null}
        <ul className="grid list-disc gap-1 ps-5">
          {common.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <p>{t("hidden")}</p>
      <div className="grid gap-3">
        <ActionForm
          action={answerProposalAction}
          hidden={{ locale, ...door, next: `${thanks}/proposalYes` }}
          label={t("yes")}
        >
          <HiddenField name="proposalId" value={found.proposalId} />
          <SubmitButton big kind="secondary" name="answer" value="yes">
            {t("yes")}
          </SubmitButton>
        </ActionForm>
        <OpeningAnswer label={t("ask")}>
          <p>{t("askText")}</p>
          <WayToHuman organisation={door.organisation} locale={locale} />
        </OpeningAnswer>
        <OpeningAnswer label={t("no")}>
          <ActionForm
            action={answerProposalAction}
            hidden={{ locale, ...door, next: `${thanks}/proposalNo` }}
            label={t("no")}
          >
            <HiddenField name="proposalId" value={found.proposalId} />
            <ChoiceCardsField
              name="reason"
              label={t("noQuestion")}
              hint={t("noHint")}
              optional
              choices={declineReasons.map((reason) => ({
                value: reason,
                label: t(`decline.${reason}`),
                picture: <Picture name={declineReasonPictures[reason]} />,
              }))}
            />
            <SubmitButton big kind="secondary" name="answer" value="no">
              {t("sendNo")}
            </SubmitButton>
          </ActionForm>
        </OpeningAnswer>
      </div>
    </QuestionScreen>
  );
}

/** Nothing to answer (any more): what has become of it, without whose answer it was. */
function Standing({ locale, found, space }: { locale: Locale; found: ProposalQuestion; space: string }) {
  const t = translator(locale, "proposal");
  const state = found.standing === "open" ? "yes" : found.standing;
  return (
    <QuestionScreen
      picture={<Picture name={state === "over" ? "bridge" : "good"} />}
      question={t(`${state}Title`)}
      intro={<p>{t(`${state}Text`)}</p>}
    >
      <BigLink href={space}>{t("space")}</BigLink>
    </QuestionScreen>
  );
}
