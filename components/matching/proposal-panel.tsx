import { ProposalAnswers } from "@/components/matching/proposal-answers";
import { commonText, placeName } from "@/components/matching/words";
import { Picture } from "@/components/picture/by-name";
import { isolate } from "@/components/ui/isolate";
import { BigLink } from "@/components/ui/plain-button";
import { QuestionScreen } from "@/components/ui/question-screen";
import { load } from "@/lib/access/load";
import type { Locale } from "@/lib/domain/locale";
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
  const name = found.otherCalledName === null ? null : isolate(found.otherCalledName);
  const until = formatDay(locale, found.expiresAt, new Date());
  const waits = found.questions.some((question) => question.waits);
  return (
    <QuestionScreen
      picture={<Picture name="bridge" />}
      question={name ? t("question", { name }) : t("questionUnnamed")}
      intro={<Place locale={locale} place={found.place} name={name} />}
      more={waits ? null : <p className="text-muted">{t("until", { until })}</p>}
    >
      <OwnQuestions locale={locale} questions={found.questions} />
      <InCommon locale={locale} found={found} />
      <p>{t(`hidden.${found.contactAt}`)}</p>
      <ProposalAnswers door={door} locale={locale} proposalId={found.proposalId} mayAsk={!waits} />
    </QuestionScreen>
  );
}

type PlaceProps = { locale: Locale; place: ProposalQuestion["place"]; name: string | null };

function Place({ locale, place, name }: PlaceProps) {
  if (!place) return null;
  const t = translator(locale, "proposal");
  const values = { place: placeName(locale, place) };
  return <p>{name ? t("place", { ...values, name }) : t("placeUnnamed", values)}</p>;
}

function InCommon({ locale, found }: { locale: Locale; found: ProposalQuestion }) {
  if (found.commonGround === null) return null;
  const t = translator(locale, "proposal");
  const common = found.commonGround.flatMap((reason) => commonText(locale, reason, found.labels) ?? []);
  return (
    <section className="grid gap-2 rounded-box border border-line bg-surface p-4">
      <h2>{t("common")}</h2>
      {common.length === 0 ? <p>{t("nothing")}</p> : null}
      <ul className="grid list-disc gap-1 ps-5">
        {common.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

/** What one asked, and what the team answered; the answer comes first. */
function OwnQuestions({ locale, questions }: { locale: Locale; questions: ProposalQuestion["questions"] }) {
  const t = translator(locale, "proposal");
  const told = questions.filter(({ answer, waits }) => waits || answer !== null);
  return told.map(({ text, answer, waits }, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: questions are told in the order in which they were asked
    <section key={position} className="grid gap-3 rounded-box bg-accent-soft p-4">
      {answer ? (
        <div className="grid gap-1">
          <h2>{t("teamAnswer")}</h2>
          <p className="whitespace-pre-line">
            <bdi>{answer}</bdi>
          </p>
        </div>
      ) : null}
      {waits ? <p className="font-semibold">{t("waiting")}</p> : null}
      <div className="grid gap-1">
        <p className="text-small text-muted">{t("yourQuestion")}</p>
        <p className="whitespace-pre-line">
          <bdi>{text}</bdi>
        </p>
      </div>
    </section>
  ));
}

/** Nothing to answer (any more): what has become of it, without whose answer it was. */
function Standing({ locale, found, space }: { locale: Locale; found: ProposalQuestion; space: string }) {
  const t = translator(locale, "proposal");
  const said = found.standing === "open" ? "yes" : found.standing;
  return (
    <QuestionScreen
      picture={<Picture name={said === "over" ? "bridge" : "good"} />}
      question={t(`${said}Title`)}
      intro={<p>{t(`${said}Text`)}</p>}
    >
      <BigLink href={space}>{t("space")}</BigLink>
    </QuestionScreen>
  );
}
