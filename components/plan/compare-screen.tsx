import Link from "next/link";
import { MatchingNav } from "@/components/matching/matching-nav";
import { causeInWords } from "@/components/plan/left-people";
import { planTone } from "@/components/plan/plan-state";
import { planName } from "@/components/plan/words";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { BackLink } from "@/components/ui/question-screen";
import { SideTag } from "@/components/ui/side-tag";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import type { Shift } from "@/lib/domain/matching/compare-plans";
import type { PlanComparison } from "@/lib/features/plan/queries";
import { formatNumber, translator, vocabulary } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: PlanComparison };

const shiftTone = {
  found: "success",
  better: "success",
  otherPartner: "neutral",
  worse: "warning",
  lost: "danger",
} as const satisfies Record<Shift, Tone>;

const gains: readonly Shift[] = ["found", "better"];
const losses: readonly Shift[] = ["worse", "lost"];

/** Two plans of one programme: what each gives, for whom it changes, and who is left in each. */
export function CompareScreen({ org, locale, found }: Props) {
  const t = translator(locale, "plans");
  const { one, two, programme, shifts } = found;
  const count = (some: readonly Shift[]) => shifts.filter(({ shift }) => some.includes(shift)).length;
  const names = [planName(locale, one), planName(locale, two)] as const;
  const person = (name: string | null) =>
    name === null ? <span className="text-muted">{t("compare.nobody")}</span> : <PersonName name={name} />;
  return (
    <>
      <PageHeader
        back={<BackLink href={`/w/${org}/matching/plans/${one.id}`}>{names[0]}</BackLink>}
        title={t("compare.title")}
        intro={`${t("compare.gain", { count: count(gains) })}, ${t("compare.lose", { count: count(losses) })}.`}
      />
      <MatchingNav org={org} here="plans" programmeId={programme.id} />
      <Figures org={org} locale={locale} found={found} names={names} />
      {found.countedAnew ? <p className="text-small text-muted">{t("compare.common")}</p> : null}
      <section className="grid gap-2">
        <h2>{t("compare.shifts")}</h2>
        <Table
          caption={t("compare.shifts")}
          rows={shifts}
          rowKey={({ participationId }) => participationId}
          empty={<p className="text-muted">{t("compare.same")}</p>}
          columns={[
            {
              id: "person",
              header: t("compare.person"),
              rowHeader: true,
              cell: ({ participationId, calledName }) => (
                <PersonName name={calledName} href={`/w/${org}/matching/${participationId}`} />
              ),
            },
            { id: "before", header: t("compare.before", { name: names[0] }), cell: ({ before }) => person(before) },
            { id: "after", header: t("compare.after", { name: names[1] }), cell: ({ after }) => person(after) },
            {
              id: "change",
              header: t("compare.change"),
              cell: ({ shift, points }) => (
                <span className="flex flex-wrap items-center gap-2">
                  <Badge tone={shiftTone[shift]}>{t(`compare.${shift}`)}</Badge>
                  {shift === "better" || shift === "worse" ? (
                    <span className="text-small text-muted tabular-nums">
                      {signed(locale, points)} {t("compare.points", { count: Math.abs(points) }).replace(/^\d+\s/, "")}
                    </span>
                  ) : null}
                </span>
              ),
            },
          ]}
        />
      </section>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {[one, two].map((plan, index) => (
          <Card key={plan.id} title={t("compare.left", { name: names[index as 0 | 1] })}>
            {plan.left.length === 0 ? <p>{t("left.none")}</p> : null}
            <ul className="grid">
              {plan.left.map((left) => (
                <li key={left.participationId} className="grid border-t border-line py-2 first:border-t-0">
                  <span className="flex flex-wrap items-baseline gap-x-3">
                    <PersonName name={left.calledName} className="font-semibold" />
                    <SideTag side={left.side}>{vocabulary(locale, programme.vocabulary)[left.side]}</SideTag>
                  </span>
                  <span>{causeInWords(locale, left)}</span>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </>
  );
}

const signed = (locale: StaffLocale, points: number) => formatNumber(locale, points, { signDisplay: "always" });

function Figures({ org, locale, found, names }: Props & { names: readonly [string, string] }) {
  const t = translator(locale, "plans");
  const words = vocabulary(locale, found.programme.vocabulary);
  const { one, two } = found;
  const figure = (read: (figures: NonNullable<typeof one.figures>) => number) =>
    [one, two].map(({ figures }) => (figures ? formatNumber(locale, read(figures)) : "–"));
  const rows = [
    { id: "pairs", label: t("compare.pairs"), values: figure(({ pairs }) => pairs) },
    {
      id: "citizens",
      label: t("compare.leftCitizens", { side: words.citizens }),
      values: figure(({ left }) => left.citizen),
    },
    {
      id: "migrants",
      label: t("compare.leftCitizens", { side: words.migrants }),
      values: figure(({ left }) => left.migrant),
    },
    { id: "total", label: t("compare.total"), values: [one, two].map(({ total }) => formatNumber(locale, total)) },
  ];
  const header = (index: 0 | 1) => {
    const plan = [one, two][index]!;
    return (
      <span className="inline-flex flex-wrap items-center justify-end gap-2">
        <Link href={`/w/${org}/matching/plans/${plan.id}`}>{names[index]}</Link>
        <Badge tone={planTone[plan.state]}>{t(`state.${plan.state}`)}</Badge>
      </span>
    );
  };
  return (
    <Table
      caption={t("compare.figure")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: "label", header: t("compare.figure"), rowHeader: true, cell: ({ label }) => label },
        { id: "one", header: header(0), figures: true, cell: ({ values }) => values[0] },
        { id: "two", header: header(1), figures: true, cell: ({ values }) => values[1] },
      ]}
    />
  );
}
