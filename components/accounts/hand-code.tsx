import { HandedOver, type Paper } from "@/components/accounts/handed-over";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Card } from "@/components/ui/card";
import { tryLoad } from "@/lib/access/load";
import { codeEnd } from "@/lib/domain/access-code";
import { linkEnd } from "@/lib/domain/link";
import { directions, type StaffLocale } from "@/lib/domain/locale";
import { issueCodeAction, issueLinkAction } from "@/lib/features/accounts/actions";
import { handedAccess } from "@/lib/features/accounts/queries";
import { formatDay, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; personId: string };

/** For someone without e-mail: a code on paper, or a link, shown once to be handed over. Nothing for people one does not follow. */
export async function HandCode({ org, locale, personId }: Props) {
  const found = await tryLoad(handedAccess, { personId }, { organisation: org });
  if (!found.ok) return null;
  const person = found.value;
  const t = translator(locale, "messages");
  // What is handed over is read by the person, in their own language.
  const words = translator(person.locale, "space");
  const now = new Date();
  const until = (end: Date) => words("paper.until", { date: formatDay(person.locale, end) });
  const paper: Paper = {
    locale: person.locale,
    dir: directions[person.locale],
    forPerson: words("paper.forPerson", { name: person.calledName }),
    reference: words("paper.reference"),
    withEmail: words("paper.withEmail"),
    code: words("paper.code"),
    where: words("paper.where"),
    page: person.codePage,
    link: words("paper.link"),
    linkOnce: words("paper.linkOnce"),
    codeUntil: until(codeEnd(now, true)),
    linkUntil: until(linkEnd("space", now)),
    once: t("hand.once"),
    print: t("hand.print"),
  };
  const hidden = { locale, organisation: org };
  const canHaveCode = person.reference !== null || person.hasAddress;
  return (
    <Card title={t("hand.title")}>
      <p className="text-muted">{t("hand.intro")}</p>
      <p className="text-small text-muted">
        {person.lastSignInAt
          ? t("hand.lastSignIn", { date: formatDay(locale, person.lastSignInAt, now) })
          : t("hand.never")}
      </p>
      {person.codeUntil ? (
        <p className="text-small text-muted">
          {t("hand.codeUntil", { date: formatDay(locale, person.codeUntil, now) })}
        </p>
      ) : null}
      {canHaveCode ? (
        <ActionForm action={issueCodeAction} hidden={hidden} label={t("hand.giveCode")}>
          <HiddenField name="personId" value={personId} />
          <HandedOver paper={paper} />
          <SubmitButton kind="secondary">{t("hand.giveCode")}</SubmitButton>
        </ActionForm>
      ) : (
        <p>{t("hand.noReference")}</p>
      )}
      <ActionForm action={issueLinkAction} hidden={hidden} label={t("hand.giveLink")}>
        <HiddenField name="personId" value={personId} />
        <HandedOver paper={paper} />
        <SubmitButton kind="secondary">{t("hand.giveLink")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
