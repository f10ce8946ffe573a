import Link from "next/link";
import type { PlanProps } from "@/components/plan/plan-seen";
import { targetInWords } from "@/components/plan/words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PersonName } from "@/components/ui/person-name";
import { SideTag } from "@/components/ui/side-tag";
import type { StaffLocale } from "@/lib/domain/locale";
import { isReady, type PlanFigures } from "@/lib/domain/matching/plan";
import { sides } from "@/lib/domain/programme";
import type { PlanPage } from "@/lib/features/plan/queries";
import { capitalise, translator, vocabulary } from "@/lib/i18n";

type Props = PlanProps & { figures: PlanFigures };

/** Who has nobody in this plan, why, and whom one would have to look for. */
export function LeftPeople({ org, locale, plan, figures }: Props) {
  const t = translator(locale, "plans");
  const words = vocabulary(locale, plan.programme.vocabulary);
  return (
    <>
      <Card title={t("left.title")}>
        {plan.left.length === 0 ? <p>{t("left.none")}</p> : null}
        {sides.map((side) => {
          const people = plan.left.filter((person) => person.side === side);
          if (people.length === 0) return null;
          return (
            <div key={side} className="grid gap-1">
              <h3 className="text-body">
                <SideTag side={side}>{capitalise(locale, words[`${side}s`])}</SideTag>
              </h3>
              <ul className="grid">
                {people.map((person) => (
                  <li key={person.participationId} className="grid gap-1 border-t border-line py-2">
                    <p className="flex flex-wrap items-baseline gap-x-2">
                      <PersonName
                        name={person.calledName}
                        href={`/w/${org}/matching/${person.participationId}`}
                        className="font-semibold"
                      />
                      <span className="text-small text-muted">{t("left.waits", { days: person.waitingDays })}</span>
                      {person.fresh ? <Badge tone="waiting">{t("pairs.fresh")}</Badge> : null}
                    </p>
                    <p>{causeInWords(locale, person)}</p>
                    <Seek locale={locale} plan={plan} figures={figures} participationId={person.participationId} />
                    {isReady(plan.state) ? (
                      <Link href={`/w/${org}/matching/plans/${plan.id}?for=${person.participationId}`}>
                        {t("pairs.other", { name: person.calledName })}
                      </Link>
                    ) : null}
                  </li>
                ))}
              </ul>
              {figures.left[side] > people.length ? (
                <p className="text-muted">{t("left.more", { count: figures.left[side] - people.length })}</p>
              ) : null}
            </div>
          );
        })}
      </Card>
      {figures.targets.length > 0 ? (
        <Card title={t("targets.title")}>
          <p className="text-muted">{t("targets.intro")}</p>
          <ul className="grid">
            {figures.targets.map((target) => (
              <li key={target.helps[0]} className="grid border-t border-line py-2 first:border-t-0">
                <span>{capitalise(locale, targetInWords(locale, target, plan.labels))}</span>
                <span className="text-small text-muted">
                  {t("targets.side", { side: words[`${target.side}s`] })} ·{" "}
                  {t("targets.helps", { count: target.helps.length })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}

type Left = PlanPage["left"][number];

export function causeInWords(
  locale: StaffLocale,
  { cause: { cause, feasible, obstacles } }: Pick<Left, "cause">,
): string {
  const t = translator(locale, "plans");
  if (cause === "nobodyThere") return t("left.nobodyThere");
  if (cause === "outbid") return t("left.outbid", { count: feasible });
  const [first] = obstacles;
  if (!first) return t("left.nobodyThere");
  if (first.constraint === "earlierRefusal" && first.opens > 0) return t("left.refused", { count: first.opens });
  const rule = translator(locale, "matching")(`constraint.${first.constraint}`);
  return `${t("left.nobodyFeasible", { rule })} ${t("left.opens", { count: first.opens })}`;
}

/** The kind of person who would do for this one. */
function Seek({
  locale,
  plan,
  figures,
  participationId,
}: Pick<Props, "locale" | "plan" | "figures"> & { participationId: string }) {
  const target = figures.targets.find(({ helps }) => helps.includes(participationId));
  if (!target) return null;
  return (
    <p className="text-small text-muted">
      {translator(locale, "plans")("left.seek", { target: targetInWords(locale, target, plan.labels) })}
    </p>
  );
}
