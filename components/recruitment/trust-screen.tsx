import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Picture } from "@/components/picture/by-name";
import { BackLink, QuestionScreen } from "@/components/ui/question-screen";
import type { PublicOrganisation } from "@/lib/access/organisation";
import type { Locale } from "@/lib/domain/locale";
import type { Side } from "@/lib/domain/programme";
import { startApplicationAction } from "@/lib/features/recruitment/actions";
import type { SiteProgramme } from "@/lib/features/recruitment/queries";
import { translator } from "@/lib/i18n";

type Props = {
  organisation: PublicOrganisation;
  locale: Locale;
  programme: SiteProgramme;
  side: Side;
  /** Made for this showing of the page. */
  startKey: string;
  onePage: boolean;
};

/** Before the first question: who asks, how long it takes, who reads it. */
export function TrustScreen({ organisation, locale, programme, side, startKey, onePage }: Props) {
  const t = translator(locale, "apply");
  const base = `/o/${organisation.slug}/${locale}`;
  const next = `${base}/apply/${programme.slug}/${side}/${onePage ? "all" : "{step}"}`;
  return (
    <QuestionScreen
      back={<BackLink href={base}>{translator(locale, "common")("actions.back")}</BackLink>}
      picture={<Picture name={side === "citizen" ? "citizen" : "newcomer"} />}
      question={t("trust.title")}
    >
      <ul className="grid gap-2 ps-5 [list-style:disc]">
        <li>{t("trust.who", { organisation: organisation.name, city: organisation.city })}</li>
        <li>{t("trust.time", { count: programme.questions[side] ?? 0 })}</li>
        <li>{t("trust.asylum")}</li>
        <li>{t("trust.seen")}</li>
        <li>{t("trust.later")}</li>
      </ul>
      <ActionForm action={startApplicationAction} hidden={{ locale, organisation: organisation.slug, next }}>
        <HiddenField name="programme" value={programme.slug} />
        <HiddenField name="side" value={side} />
        <HiddenField name="locale" value={locale} />
        <HiddenField name="key" value={startKey} />
        <SubmitButton big>{t("trust.start")}</SubmitButton>
      </ActionForm>
    </QuestionScreen>
  );
}
