import { ActionForm, type ActionFormProps } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { type EveningProps, pathOf } from "@/components/speed-meeting/evening-props";
import { Card } from "@/components/ui/card";
import type { ButtonKind } from "@/components/ui/styles";
import { askWishesAction, beginRoundAction, closeEveningAction } from "@/lib/features/speed-meeting/actions";
import { translator } from "@/lib/i18n";

/** What the evening waits for: the next round, the wishes, or its end. */
export function NextStep(props: EveningProps) {
  const { locale, found } = props;
  const t = translator(locale, "speedMeeting");
  const { evening, may, guests } = found;
  if (may.close) {
    const asked = guests.filter(({ met }) => met);
    return (
      <Card title={t("wishing.title")}>
        <p>{t("wishing.in", { in: asked.filter(({ answered }) => answered).length, all: asked.length })}</p>
        <OneButton {...props} action={closeEveningAction} label={t("wishing.close")} />
        <p className="max-w-measure text-muted">{t("wishing.closeHint")}</p>
      </Card>
    );
  }
  if ((!may.begin && !may.ask) || guests.length === 0) return null;
  const round = evening.currentRound + 1;
  return (
    <Card title={evening.currentRound > 0 ? t("rounds.round", { round: evening.currentRound }) : t("rounds.title")}>
      <div className="flex flex-wrap gap-3">
        {may.begin ? (
          <OneButton {...props} action={beginRoundAction} label={t("rounds.begin", { round })} round={round} />
        ) : null}
        {may.ask ? (
          <OneButton
            {...props}
            action={askWishesAction}
            label={t("rounds.ask")}
            kind={may.begin ? "secondary" : "primary"}
          />
        ) : null}
      </div>
      <p className="max-w-measure text-muted">{t(may.begin ? "rounds.planHint" : "rounds.askHint")}</p>
    </Card>
  );
}

type OneProps = EveningProps & {
  action: ActionFormProps["action"];
  label: string;
  kind?: ButtonKind;
  round?: number;
};

/** A form that is one button. */
export function OneButton({ action, label, kind, round, ...props }: OneProps) {
  const { org, locale, found } = props;
  return (
    <ActionForm action={action} hidden={{ locale, organisation: org, next: pathOf(props) }} label={label}>
      <HiddenField name="eveningId" value={found.evening.eveningId} />
      {round === undefined ? null : <HiddenField name="round" value={round} />}
      <SubmitButton kind={kind} className="justify-self-start">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
