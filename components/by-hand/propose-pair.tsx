import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, SelectField, TextAreaField } from "@/components/form/text-fields";
import { Notice } from "@/components/ui/notice";
import { MoreInfo } from "@/components/ui/question-screen";
import type { StaffLocale } from "@/lib/domain/locale";
import { forbidPairAction } from "@/lib/features/by-hand/actions";
import type { ComparedColumn, Comparison } from "@/lib/features/by-hand/queries";
import { proposeDuoAction } from "@/lib/features/matching/actions";
import type { Companion } from "@/lib/features/matching/team";
import { askTeamAction } from "@/lib/features/team-question/actions";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: Comparison; column: ComparedColumn };

/** What a coordinator does about one pair: put it to both, ask the team, or keep the two apart. */
export function PairActions({ org, locale, found, column }: Props) {
  const bothWait = found.person.isWaiting && column.partner.isWaiting;
  const ask = bothWait && found.abilities.asking && column.need === "nothing";
  return (
    <div className="grid gap-3">
      {bothWait ? <Propose org={org} locale={locale} found={found} column={column} /> : null}
      {ask ? <AskTeam org={org} locale={locale} found={found} column={column} /> : null}
      {column.forbidden ? null : <Forbid org={org} locale={locale} found={found} column={column} />}
    </div>
  );
}

const notAlone = {
  "matching.teamDecides": "propose.teamDecides",
  "matching.membersDecide": "propose.membersDecide",
} as const;

/** Why whoever looks cannot propose this pair by themself; null when they can. */
function whyNot({ abilities }: Comparison, { need, broken }: ComparedColumn) {
  if (need === "never") return broken.includes("earlierRefusal") ? "propose.apart" : "propose.never";
  if (need === "notYours") return "propose.notYours";
  if (abilities.proposing === null) return null;
  const known = Object.entries(notAlone).find(([reason]) => reason === abilities.proposing);
  return known ? known[1] : "propose.wayOff";
}

function Pair({ found, column }: Pick<Props, "found" | "column">) {
  return (
    <>
      <HiddenField name="participationId" value={found.person.participationId} />
      <HiddenField name="partnerId" value={column.partner.participationId} />
    </>
  );
}

function Propose({ org, locale, found, column }: Props) {
  const t = translator(locale, "byHand");
  const why = whyNot(found, column);
  if (why) return <Notice tone="note" title={t(why)} />;
  const next = `/w/${org}/matching/${found.person.participationId}?undo={eventId}`;
  return (
    <ActionForm action={proposeDuoAction} hidden={{ locale, organisation: org, next }} label={t("propose.title")}>
      <Pair found={found} column={column} />
      {column.need === "reason" ? (
        <TextAreaField
          name="overrideReason"
          label={t("propose.override")}
          hint={t("propose.overrideHint")}
          rows={3}
          maxLength={1000}
        />
      ) : null}
      <ReferenceField locale={locale} companions={found.companions} />
      <SubmitButton className="justify-self-start">{t("propose.title")}</SubmitButton>
    </ActionForm>
  );
}

/** Who stands beside the two; whoever cannot be reached is shown and cannot be chosen. */
export function ReferenceField({ locale, companions }: { locale: StaffLocale; companions: readonly Companion[] }) {
  const t = translator(locale, "matching");
  const reachable = companions.filter((companion) => companion.reachable);
  return (
    <SelectField
      name="referencePersonId"
      label={t("best.reference")}
      hint={t("best.referenceHint")}
      defaultValue={reachable.length === 1 ? reachable[0]?.membershipId : undefined}
      options={companions.map(({ membershipId, calledName, reachable: known }) => ({
        value: membershipId,
        label: known ? calledName : t("best.unreachable", { name: calledName }),
        disabled: !known,
      }))}
    />
  );
}

function AskTeam({ org, locale, found, column }: Props) {
  const t = translator(locale, "teamQuestion");
  const next = `/w/${org}/matching/team/{questionId}`;
  return (
    <MoreInfo summary={t("ask.open")}>
      <p className="text-muted">{t("ask.hint")}</p>
      <ActionForm action={askTeamAction} hidden={{ locale, organisation: org, next }} label={t("ask.open")}>
        <Pair found={found} column={column} />
        <TextAreaField name="note" label={t("ask.note")} rows={3} maxLength={1000} optional />
        <SubmitButton kind="secondary" className="justify-self-start">
          {t("ask.do")}
        </SubmitButton>
      </ActionForm>
    </MoreInfo>
  );
}

function Forbid({ org, locale, found, column }: Props) {
  const t = translator(locale, "byHand");
  const next = `/w/${org}/matching/${found.person.participationId}`;
  return (
    <MoreInfo summary={t("forbid.open")}>
      <p className="text-muted">{t("forbid.hint")}</p>
      <ActionForm action={forbidPairAction} hidden={{ locale, organisation: org, next }} label={t("forbid.open")}>
        <Pair found={found} column={column} />
        <TextAreaField name="reason" label={t("forbid.reason")} rows={3} maxLength={1000} />
        <SubmitButton kind="danger" className="justify-self-start">
          {t("forbid.do")}
        </SubmitButton>
      </ActionForm>
    </MoreInfo>
  );
}
