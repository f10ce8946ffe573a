import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, SelectField } from "@/components/form/text-fields";
import type { SessionProps } from "@/components/training/session-screen";
import { Card } from "@/components/ui/card";
import { enrolCandidateAction } from "@/lib/features/training/actions";
import { translator } from "@/lib/i18n";

/** Gives someone who has none a place, as long as there is one. */
export function EnrolForm({ org, locale, session }: SessionProps) {
  const t = translator(locale, "training");
  const { candidates, free, sessionId } = session;
  return (
    <Card title={t("session.enrol")}>
      {free === 0 ? (
        <p>{t("session.enrolFull")}</p>
      ) : candidates.length === 0 ? (
        <p className="text-muted">{t("session.enrolNobody")}</p>
      ) : (
        <ActionForm
          action={enrolCandidateAction}
          hidden={{ locale, organisation: org, next: `/w/${org}/sessions/${sessionId}?saved=1` }}
          label={t("session.enrol")}
        >
          <HiddenField name="sessionId" value={sessionId} />
          <SelectField
            name="participationId"
            label={t("session.enrolPerson")}
            options={candidates.map(({ participationId, calledName, days }) => ({
              value: participationId,
              label: `${calledName} (${t("waiting.days", { days })})`,
            }))}
          />
          <SubmitButton className="justify-self-start">{t("session.enrolSave")}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
