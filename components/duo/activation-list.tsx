import { CircleCheck, CircleDashed } from "lucide-react";
import type { DuoProps } from "@/components/duo/duo-screen";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { isolate } from "@/components/ui/isolate";
import { isAnnounced, isHeld } from "@/lib/domain/first-meeting";
import { sides } from "@/lib/domain/programme";
import type { Refusal } from "@/lib/domain/refusals";
import { sentence, translator } from "@/lib/i18n";

/** What stands between two yeses and an active duo, each with a word for done or to do. */
export function ActivationList({ locale, duo }: Omit<DuoProps, "org">) {
  const t = translator(locale, "duos");
  const { meeting, charter, members, missing } = duo;
  const name = (side: (typeof sides)[number]) => ({ name: isolate(members[side].calledName) });
  const together = [
    { id: "reference", label: t("activation.reference"), isDone: duo.reference.active },
    { id: "confirmed", label: t("activation.confirmed"), isDone: meeting !== null && isAnnounced(meeting.state) },
    { id: "held", label: t("activation.held"), isDone: meeting !== null && isHeld(meeting.state) },
  ];
  const each = sides.flatMap((side) => [
    { id: `agreed-${side}`, label: t("activation.agreed", name(side)), isDone: meeting?.agrees[side] === true },
    { id: `signed-${side}`, label: t("activation.signed", name(side)), isDone: charter.signing[side].signedCurrent },
  ]);
  return (
    <Card title={t("activation.title")}>
      <p className="text-muted">{t("activation.intro")}</p>
      <div className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
        {[together, each].map((steps) => (
          <ul key={steps[0]?.id} className="grid content-start gap-1.5">
            {steps.map((step) => (
              <StepLine key={step.id} {...step} words={t(step.isDone ? "activation.done" : "activation.todo")} />
            ))}
          </ul>
        ))}
      </div>
      {missing ? (
        <p className="font-semibold">
          {sentence(locale, { reason: missing.reason satisfies Refusal, values: missing.values })}
        </p>
      ) : null}
    </Card>
  );
}

function StepLine({ label, isDone, words }: { label: string; isDone: boolean; words: string }) {
  return (
    <li className="flex gap-2">
      <Icon
        of={isDone ? CircleCheck : CircleDashed}
        className={isDone ? "mt-0.5 text-success" : "mt-0.5 text-accent-ink"}
      />
      <span>
        {label} <span className="text-small text-muted">({words})</span>
      </span>
    </li>
  );
}
