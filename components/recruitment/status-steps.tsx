import { Notice } from "@/components/ui/notice";
import { Steps } from "@/components/ui/progress";
import { load } from "@/lib/access/load";
import type { Locale } from "@/lib/domain/locale";
import { isBeingMatched, stageStates } from "@/lib/domain/participation";
import { type Status, status } from "@/lib/features/recruitment/queries";
import { formatDay, translator } from "@/lib/i18n";

type Props = { door: { organisation: string; token?: string }; locale: Locale; subjectId: string | null };

/** Where an application stands, in steps and in one sentence. */
export async function StatusSteps({ door, locale, subjectId }: Props) {
  const found = await load(status, { participationId: subjectId }, door);
  const t = translator(locale, "apply");
  return (
    <div className="mx-auto grid w-full max-w-phone gap-5">
      <h1>{t("status.title")}</h1>
      <p>{t("status.hello", { name: found.calledName })}</p>
      <Notice tone={found.over ? "note" : "success"} title={t(`status.states.${found.state}`)}>
        {found.sentAt ? t("status.sentOn", { date: formatDay(locale, found.sentAt) }) : null}
      </Notice>
      <Decision found={found} locale={locale} />
      {found.over ? null : <Way found={found} locale={locale} />}
    </div>
  );
}

function Way({ found, locale }: { found: Status; locale: Locale }) {
  const t = translator(locale, "apply");
  const steps = ["sent", ...found.steps, "matching", "meeting"] as const;
  const states = ["", ...found.steps.map((stage) => stageStates[stage]), "waiting", "meeting"];
  const here = states.indexOf(isBeingMatched(found.state) ? "waiting" : found.state);
  const current = here === -1 ? steps.length : here;
  return (
    <Steps
      label={t("status.title")}
      steps={steps.map((step, index) => ({
        id: step,
        label: t(`status.steps.${step}`),
        state: index < current ? "done" : index === current ? "current" : "ahead",
        note: index === current ? t("status.now") : undefined,
      }))}
    />
  );
}

function Decision({ found, locale }: { found: Status; locale: Locale }) {
  const t = translator(locale, "apply");
  if (!found.decision) return null;
  return (
    <dl className="grid gap-1">
      <dt className="font-semibold">{t("status.reason")}</dt>
      <dd className="whitespace-pre-line">
        <bdi>{found.decision.reason}</bdi>
      </dd>
      {found.decision.referral ? (
        <>
          <dt className="mt-2 font-semibold">{t("status.elsewhere")}</dt>
          <dd className="whitespace-pre-line">
            <bdi>{found.decision.referral}</bdi>
          </dd>
        </>
      ) : null}
    </dl>
  );
}
