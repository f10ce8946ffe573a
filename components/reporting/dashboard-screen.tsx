import { ClosuresTable } from "@/components/reporting/closures-table";
import { PeopleTable } from "@/components/reporting/people-table";
import { PeriodPicker } from "@/components/reporting/period-picker";
import { formatMinutes } from "@/components/support/duration";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { StatCard } from "@/components/ui/stat-card";
import type { StaffLocale } from "@/lib/domain/locale";
import { sides } from "@/lib/domain/programme";
import type { Dashboard } from "@/lib/features/reporting/queries";
import { formatDay, formatNumber, formatTime, translator } from "@/lib/i18n";

export type DashboardProps = { org: string; locale: StaffLocale; found: Dashboard };

/** A handful of figures first, each with its period, its definition and the list behind it; then the tables. */
export function DashboardScreen(props: DashboardProps) {
  const { org, locale, found } = props;
  const t = translator(locale, "dashboard");
  const now = new Date();
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <PeriodPicker {...props} />
      {found.duos.silent > 0 ? (
        <Notice tone="warning" title={t("silent", { count: found.duos.silent })}>
          {found.mayOpen.duos ? (
            <div>
              <LinkButton href={`/w/${org}/duos?health=silent`}>{t("silentLink")}</LinkButton>
            </div>
          ) : null}
        </Notice>
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <DuoFigures {...props} />
        <TimeFigures {...props} />
        <EvaluationFigure {...props} />
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t("people.title")}>
          <p className="text-small text-muted">{t("people.definition")}</p>
          <PeopleTable {...props} />
        </Card>
        <Card title={t("closures.title")}>
          <p className="text-small text-muted">
            {t("closures.definition", { period: periodWords(locale, found.period) })}
          </p>
          <ClosuresTable {...props} />
        </Card>
      </div>
      <p className="text-small text-muted">
        {t("updated", { when: `${formatDay(locale, now, now)}, ${formatTime(locale, now)}` })}
      </p>
    </>
  );
}

export function periodWords(locale: StaffLocale, { from, to }: Dashboard["period"]): string {
  const t = translator(locale, "dashboard");
  return t("period.words", { from: formatDay(locale, from), to: formatDay(locale, to) });
}

function DuoFigures({ org, locale, found }: DashboardProps) {
  const t = translator(locale, "dashboard");
  const common = translator(locale, "common");
  const number = (value: number) => formatNumber(locale, value, { maximumFractionDigits: 1 });
  return (
    <>
      <StatCard
        label={t("active.label")}
        figure={number(found.duos.active)}
        period={t("period.today")}
        definition={t("active.definition")}
        href={found.mayOpen.duos ? `/w/${org}/duos?state=active` : undefined}
        linkLabel={t("active.link", { count: found.duos.active })}
      />
      {sides.map((side) => {
        const { median, longest, people } = found.waiting[side];
        return (
          <StatCard
            key={side}
            label={t("waiting.label", { side: common(`sides.${side}`) })}
            figure={median === null ? "–" : t("waiting.days", { days: median })}
            period={t("period.today")}
            definition={t("waiting.definition", { count: people, longest: longest ?? 0 })}
            href={found.mayOpen.people ? `/w/${org}/people?state=waiting&side=${side}` : undefined}
            linkLabel={t("waiting.link")}
          />
        );
      })}
    </>
  );
}

function TimeFigures({ org, locale, found }: DashboardProps) {
  const t = translator(locale, "dashboard");
  const { meetings, minutes, duos } = found.time;
  const { from, to } = found.period;
  const href = found.mayOpen.duos ? `/w/${org}/duos?from=${from}&to=${to}` : undefined;
  const period = periodWords(locale, found.period);
  return (
    <>
      <StatCard
        label={t("meetings.label")}
        figure={formatNumber(locale, meetings)}
        period={period}
        definition={t("meetings.definition")}
        href={href}
        linkLabel={t("meetings.link", { count: duos })}
      />
      <StatCard
        label={t("hours.label")}
        figure={formatMinutes(locale, minutes)}
        period={period}
        definition={t("hours.definition")}
        href={href}
        linkLabel={t("hours.link", { count: duos })}
      />
    </>
  );
}

function EvaluationFigure({ org, locale, found }: DashboardProps) {
  const t = translator(locale, "dashboard");
  const { overdue, asked, answered } = found.evaluations;
  return (
    <StatCard
      label={t("evaluations.label")}
      figure={formatNumber(locale, overdue)}
      period={t("period.today")}
      definition={t("evaluations.definition", { asked, answered })}
      href={found.mayOpen.evaluations ? `/w/${org}/evaluations?standing=overdue` : undefined}
      linkLabel={t("evaluations.link")}
    />
  );
}
