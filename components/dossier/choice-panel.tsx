import { IntroductionCard } from "@/components/dossier/introduction-card";
import { RankForm } from "@/components/dossier/rank-form";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { OpeningAnswer, WayToHuman } from "@/components/matching/equal-answers";
import { Picture } from "@/components/picture/by-name";
import { BigLink } from "@/components/ui/plain-button";
import { QuestionScreen } from "@/components/ui/question-screen";
import { load } from "@/lib/access/load";
import type { Locale } from "@/lib/domain/locale";
import { chooseDossiersAction, passDossiersAction } from "@/lib/features/dossier/actions";
import { type DossierChoice, dossierChoice } from "@/lib/features/dossier/queries";
import { translator } from "@/lib/i18n";

type Props = {
  door: { organisation: string; token?: string };
  locale: Locale;
  /** The newcomer's life in the programme. */
  subjectId: string;
};
export type ChoiceProps = Pick<Props, "door" | "locale"> & { found: DossierChoice };

/** A few introductions: one is picked, several are put in an order, or none of them. */
export async function DossierChoicePanel({ door, locale, subjectId }: Props) {
  const found = await load(dossierChoice, { participationId: subjectId }, door);
  const props = { door, locale, found };
  if (!found.open) return <Over {...props} />;
  return found.cards.length > 0 ? <Cards {...props} /> : <Gone {...props} />;
}

function Cards(props: ChoiceProps) {
  const { door, locale, found } = props;
  const t = translator(locale, "dossier");
  return (
    <QuestionScreen
      picture={<Picture name="bridge" />}
      question={t("title")}
      intro={<p>{t("intro")}</p>}
      more={<p className="text-muted">{t("hidden")}</p>}
    >
      <PickForm {...props} />
      {found.cards.length > 1 ? <RankForm {...props} next={thanksOf(props, "{thanks}")} /> : null}
      <OpeningAnswer label={t("none")}>
        <p>{t("noneHint")}</p>
        <Pass {...props} label={t("noneSend")} />
      </OpeningAnswer>
      <OpeningAnswer label={t("ask")}>
        <p>{t("askText")}</p>
        <WayToHuman organisation={door.organisation} locale={locale} />
      </OpeningAnswer>
    </QuestionScreen>
  );
}

/** One form for all cards, so that a person who is gone meanwhile still says why they were not taken. */
function PickForm(props: ChoiceProps) {
  const { door, locale, found } = props;
  const t = translator(locale, "dossier");
  return (
    <ActionForm
      action={chooseDossiersAction}
      hidden={{ locale, ...door, next: thanksOf(props, "{thanks}") }}
      label={t("title")}
    >
      <HiddenField name="participationId" value={found.participationId} />
      {found.cards.map(({ showingId, number, introduction }) => (
        <IntroductionCard
          key={showingId}
          locale={locale}
          title={t("person", { number })}
          introduction={introduction}
          labels={found.labels}
        >
          <OpeningAnswer label={t("choose")}>
            <p>{t(found.askedAtOnce ? "chooseAtOnce" : "chooseNoted")}</p>
            <SubmitButton big name="first" value={showingId}>
              {t("confirm")}
              <span className="sr-only">{t("number", { number })}</span>
            </SubmitButton>
          </OpeningAnswer>
        </IntroductionCard>
      ))}
    </ActionForm>
  );
}

function thanksOf({ door, locale }: ChoiceProps, what: string): string {
  return `/o/${door.organisation}/${locale}/thanks/${what}`;
}

function Pass({ label, ...props }: ChoiceProps & { label: string }) {
  const { door, locale, found } = props;
  return (
    <ActionForm
      action={passDossiersAction}
      hidden={{ locale, ...door, next: thanksOf(props, "dossierNone") }}
      label={label}
    >
      <HiddenField name="participationId" value={found.participationId} />
      <SubmitButton big kind="secondary">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}

/** All of them found somebody meanwhile. */
function Gone(props: ChoiceProps) {
  const t = translator(props.locale, "dossier");
  return (
    <QuestionScreen picture={<Picture name="bridge" />} question={t("goneTitle")} intro={<p>{t("goneText")}</p>}>
      <Pass {...props} label={t("goneSend")} />
    </QuestionScreen>
  );
}

function Over({ door, locale }: ChoiceProps) {
  const t = translator(locale, "dossier");
  return (
    <QuestionScreen picture={<Picture name="good" />} question={t("overTitle")} intro={<p>{t("overText")}</p>}>
      <BigLink href={`/o/${door.organisation}/${locale}/me`}>{t("space")}</BigLink>
    </QuestionScreen>
  );
}
