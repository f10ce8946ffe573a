import type { ClosureProps } from "@/components/closure/closure-props";
import { Card } from "@/components/ui/card";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import { isolate } from "@/components/ui/isolate";
import { PersonName } from "@/components/ui/person-name";
import { formatDateTime, formatDay, translator } from "@/lib/i18n";

type Props = ClosureProps & { closure: NonNullable<ClosureProps["found"]["closure"]> };

/** What was asked, by whom, and what is planned. */
export function ClosureFacts({ locale, found, closure }: Props) {
  const t = translator(locale, "closure");
  const names = { citizen: isolate(found.names.citizen), migrant: isolate(found.names.migrant) };
  const day = (date: Date | string) => formatDay(locale, date, found.today);
  const asked = closure.askedBy !== null;
  const title = t(`askedBy.${closure.askedBy ?? "organisation"}`, names);
  const facts: Fact[] = [
    ...(asked && closure.done ? [{ term: t("asked"), value: title }] : []),
    { term: t("askedOn"), value: day(closure.requestedAt) },
    { term: t("reason"), value: `${t(`reasons.${closure.reason}`)} (${t(`kinds.${closure.kind}`)})` },
    ...(closure.note
      ? [{ term: t("note"), value: <bdi className="block max-w-measure whitespace-pre-line">{closure.note}</bdi> }]
      : []),
    ...(asked && !closure.done ? [{ term: t("tellOther"), value: closure.tellOther ? t("told") : t("notTold") }] : []),
    { term: t("gathering"), value: gathering(locale, closure) },
    {
      term: t("mediator"),
      value: closure.mediator ? <PersonName name={closure.mediator} /> : t("mediatorNone"),
    },
    closure.closedAt
      ? { term: t("closedOn"), value: day(closure.closedAt) }
      : { term: t("plannedEnd"), value: found.plannedEndOn ? day(found.plannedEndOn) : t("plannedEndNone") },
  ];
  return (
    <Card title={closure.done ? t("closed") : title}>
      <DescriptionList facts={facts} />
    </Card>
  );
}

function gathering(locale: Props["locale"], closure: Props["closure"]): string {
  const t = translator(locale, "closure");
  const at = closure.lastGatheringAt;
  if (!closure.done) return at ? formatDateTime(locale, at, new Date()) : t("gatheringNone");
  return closure.lastGatheringHeld && at ? t("gatheringHeld", { when: formatDay(locale, at) }) : t("gatheringNotHeld");
}
