import { ClauseText, languageRead } from "@/components/duo/charter-text";
import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/choice-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-fields";
import { OpeningAnswer, WayToHuman } from "@/components/matching/equal-answers";
import { Picture } from "@/components/picture/by-name";
import { isolate } from "@/components/ui/isolate";
import { Notice } from "@/components/ui/notice";
import { BigLink } from "@/components/ui/plain-button";
import { Progress } from "@/components/ui/progress";
import { MoreInfo, QuestionScreen } from "@/components/ui/question-screen";
import { load, tryLoad } from "@/lib/access/load";
import type { Locale } from "@/lib/domain/locale";
import { signCharterAction } from "@/lib/features/duo/actions";
import { type CharterQuestion, charterQuestion } from "@/lib/features/duo/queries";
import { formatDateTime, translator } from "@/lib/i18n";

type Props = {
  door: { organisation: string; token?: string };
  locale: Locale;
  /** The duo for which it is signed; in one's own space the one duo there is. */
  subjectId?: string;
};

/** The charter as screens that one reads one after the other, then the signature: ticking and typing one's name. */
export async function CharterPanel({ door, locale, subjectId }: Props) {
  const input = subjectId ? { duoId: subjectId } : {};
  const space = `/o/${door.organisation}/${locale}/me`;
  const tried = await tryLoad(charterQuestion, input, door);
  if (!tried.ok && tried.reason === "access.notFound") return <Nothing locale={locale} space={space} />;
  const found = tried.ok ? tried.value : await load(charterQuestion, input, door);
  return found.signed ? (
    <Signed locale={locale} found={found} space={space} />
  ) : (
    <Reading door={door} locale={locale} found={found} />
  );
}

type ReadingProps = Pick<Props, "door" | "locale"> & { found: CharterQuestion };

/** Each clause fills a screen and leads to the next: anchors on one page, so that nothing is lost and all can be printed. */
function Reading({ door, locale, found }: ReadingProps) {
  const t = translator(locale, "charter");
  const { clauses } = found.charter;
  const total = clauses.length;
  return (
    <div className="mx-auto grid w-full max-w-phone gap-8">
      <header className="grid gap-4">
        <div className="mx-auto w-36">
          <Picture name="papers" />
        </div>
        <h1>{t("title")}</h1>
        {found.signedEarlier ? (
          <Notice tone="note" title={t("againTitle")}>
            <p>{t("againText")}</p>
          </Notice>
        ) : null}
        <p>{t("intro", { count: total })}</p>
        <BigLink href="#clause-1" data-screen-only>
          {t("start")}
        </BigLink>
      </header>
      {clauses.map((clause, index) => (
        <section
          key={clause.topic}
          id={`clause-${index + 1}`}
          aria-labelledby={`topic-${index + 1}`}
          className="grid min-h-[75svh] scroll-mt-4 content-between gap-6 border-t border-line pt-4 print:min-h-0"
        >
          <div className="grid gap-4">
            <Progress step={index + 1} total={total} words={t("step", { step: index + 1, total })} />
            <h2 id={`topic-${index + 1}`} className="text-title">
              {t(`topics.${clause.topic}`)}
            </h2>
            <ClauseText clause={clause} locale={locale} />
          </div>
          <BigLink href={index + 1 < total ? `#clause-${index + 2}` : "#sign"} data-screen-only>
            {t(index + 1 < total ? "next" : "toSign")}
          </BigLink>
        </section>
      ))}
      <Signing door={door} locale={locale} found={found} />
    </div>
  );
}

function Signing({ door, locale, found }: ReadingProps) {
  const t = translator(locale, "charter");
  return (
    <section
      id="sign"
      aria-labelledby="sign-title"
      className="grid min-h-[75svh] scroll-mt-4 content-start gap-4 border-t border-line pt-4 print:min-h-0"
    >
      <h2 id="sign-title" className="text-title">
        {t("signTitle")}
      </h2>
      <p>{t("signIntro")}</p>
      <ActionForm
        action={signCharterAction}
        hidden={{ locale, ...door, next: `/o/${door.organisation}/${locale}/thanks/charterSigned` }}
        label={t("signTitle")}
      >
        <HiddenField name="duoId" value={found.duoId} />
        <HiddenField name="charterVersionId" value={found.charter.id} />
        <HiddenField name="readIn" value={languageRead(found.charter.clauses, locale)} />
        <CheckboxField name="ticked" label={t("tick")} required />
        <TextField name="typedName" label={t("name")} autoComplete="name" maxLength={200} dir="auto" />
        <SubmitButton big>{t("sign")}</SubmitButton>
      </ActionForm>
      <OpeningAnswer label={t("ask")}>
        <p>{t("askText")}</p>
        <WayToHuman organisation={door.organisation} locale={locale} />
      </OpeningAnswer>
      <a href="#clause-1" className="inline-flex min-h-control items-center">
        {t("top")}
      </a>
    </section>
  );
}

function Signed({ locale, found, space }: { locale: Locale; found: CharterQuestion; space: string }) {
  const t = translator(locale, "charter");
  const { signed, charter } = found;
  return (
    <QuestionScreen
      picture={<Picture name="good" />}
      question={t("signedTitle")}
      intro={
        signed ? (
          <p>{t("signedText", { date: formatDateTime(locale, signed.signedAt), name: isolate(signed.typedName) })}</p>
        ) : null
      }
      more={
        <MoreInfo summary={t("read")}>
          {charter.clauses.map((clause) => (
            <section key={clause.topic} className="grid gap-1">
              <h2>{t(`topics.${clause.topic}`)}</h2>
              <ClauseText clause={clause} locale={locale} />
            </section>
          ))}
        </MoreInfo>
      }
    >
      <BigLink href={space}>{t("space")}</BigLink>
    </QuestionScreen>
  );
}

function Nothing({ locale, space }: { locale: Locale; space: string }) {
  const t = translator(locale, "charter");
  return (
    <QuestionScreen picture={<Picture name="papers" />} question={t("noneTitle")} intro={<p>{t("noneText")}</p>}>
      <BigLink href={space}>{t("space")}</BigLink>
    </QuestionScreen>
  );
}
