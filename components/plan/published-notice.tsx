import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import type { PlanProps } from "@/components/plan/plan-seen";
import { UndoBar } from "@/components/ui/bars";
import { isolate } from "@/components/ui/isolate";
import { Notice } from "@/components/ui/notice";
import { takeBackPlanAction } from "@/lib/features/plan/actions";
import type { PlanPage } from "@/lib/features/plan/queries";
import { formatDateTime, translator } from "@/lib/i18n";

const reasons = ["notWaiting", "rulesNotMet", "samePerson"] as const;

type Props = PlanProps & { published: NonNullable<PlanPage["published"]> };

/** What left, who stayed behind and why, and the way back as long as nobody has been told. */
export function PublishedNotice({ org, locale, plan, published }: Props) {
  const t = translator(locale, "plans");
  const { eventId, skipped } = published;
  return (
    <>
      {eventId ? (
        <UndoBar message={t("published.undo")}>
          <ActionForm
            action={takeBackPlanAction}
            hidden={{ locale, organisation: org, next: `/w/${org}/matching/plans/${plan.id}` }}
          >
            <HiddenField name="eventId" value={eventId} />
            <SubmitButton kind="secondary">{t("published.undoButton")}</SubmitButton>
          </ActionForm>
        </UndoBar>
      ) : null}
      <Notice tone="success" title={t("published.title", { count: published.proposed })}>
        <p>
          {t("published.at", { date: formatDateTime(locale, published.at) })}{" "}
          <Link href={`/w/${org}/matching?programme=${plan.programme.id}`}>{t("published.pool")}</Link>
        </p>
      </Notice>
      {skipped.length > 0 ? (
        <Notice tone="warning" title={t("published.skipped", { count: skipped.length })}>
          <ul className="list-disc ps-5">
            {skipped.map(({ citizen, migrant, reason }) => {
              const why = reasons.find((one) => reason === `matching.${one}`) ?? "rulesNotMet";
              const names = { citizen: isolate(citizen), migrant: isolate(migrant) };
              return <li key={`${citizen} ${migrant}`}>{t(`published.${why}`, names)}</li>;
            })}
          </ul>
        </Notice>
      ) : null}
    </>
  );
}
