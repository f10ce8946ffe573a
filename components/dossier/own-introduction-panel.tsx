import { IntroductionCard } from "@/components/dossier/introduction-card";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { OpeningAnswer, WayToHuman } from "@/components/matching/equal-answers";
import { Picture } from "@/components/picture/by-name";
import { Notice } from "@/components/ui/notice";
import { BackLink, QuestionScreen } from "@/components/ui/question-screen";
import { load } from "@/lib/access/load";
import type { Locale } from "@/lib/domain/locale";
import { isPublished, isWithdrawn } from "@/lib/domain/matching/dossier-record";
import { agreeToDossierAction, withdrawOwnDossierAction } from "@/lib/features/dossier/actions";
import { ownIntroduction } from "@/lib/features/dossier/queries";
import { translator } from "@/lib/i18n";

type Props = { door: { organisation: string; token?: string }; locale: Locale; subjectId: string };

/** A citizen reads exactly what newcomers will read, and agrees, asks for a change, or withdraws it. */
export async function OwnIntroductionPanel({ door, locale, subjectId }: Props) {
  const found = await load(ownIntroduction, { participationId: subjectId }, door);
  const t = translator(locale, "dossier");
  const base = `/o/${door.organisation}/${locale}`;
  const withdrawn = isWithdrawn(found.state);
  return (
    <QuestionScreen
      back={<BackLink href={`${base}/me`}>{t("back")}</BackLink>}
      picture={<Picture name="papers" />}
      question={t("own.title")}
      intro={<p>{t("own.intro")}</p>}
    >
      <IntroductionCard
        locale={locale}
        title={t("person", { number: 1 })}
        introduction={found.introduction}
        labels={found.labels}
      />
      {found.mayAgree ? (
        <>
          <h2>{t("own.question")}</h2>
          <ActionForm
            action={agreeToDossierAction}
            hidden={{ locale, ...door, next: `${base}/thanks/dossierAgreed` }}
            label={t("own.agree")}
          >
            <HiddenField name="participationId" value={found.participationId} />
            <SubmitButton big kind="secondary">
              {t("own.agree")}
            </SubmitButton>
          </ActionForm>
        </>
      ) : (
        <Notice
          tone="success"
          title={t(withdrawn ? "own.withdrawnText" : isPublished(found.state) ? "own.publishedText" : "own.agreedText")}
        />
      )}
      <OpeningAnswer label={t("own.change")}>
        <p>{t("own.changeText")}</p>
        <WayToHuman organisation={door.organisation} locale={locale} />
      </OpeningAnswer>
      {withdrawn ? null : (
        <OpeningAnswer label={t("own.withdraw")}>
          <p>{t("own.withdrawText")}</p>
          <ActionForm
            action={withdrawOwnDossierAction}
            hidden={{ locale, ...door, next: `${base}/thanks/dossierWithdrawn` }}
            label={t("own.withdraw")}
          >
            <HiddenField name="participationId" value={found.participationId} />
            <SubmitButton big kind="secondary">
              {t("own.withdrawSend")}
            </SubmitButton>
          </ActionForm>
        </OpeningAnswer>
      )}
    </QuestionScreen>
  );
}
