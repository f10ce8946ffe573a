import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-fields";
import { MatchingNav } from "@/components/matching/matching-nav";
import { planTone } from "@/components/plan/plan-state";
import { planName, programmeName } from "@/components/plan/words";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { isolate } from "@/components/ui/isolate";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import type { StaffLocale } from "@/lib/domain/locale";
import { beginPlanAction } from "@/lib/features/plan/actions";
import type { PlanList } from "@/lib/features/plan/queries";
import { formatDay, sentence, translator, vocabulary } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: PlanList };

/** The plans of a programme, and the way into a new one. */
export function PlansScreen({ org, locale, found }: Props) {
  const t = translator(locale, "plans");
  const { programme, programmes } = found;
  if (!programme) {
    const matching = translator(locale, "matching");
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState
          title={matching("noProgramme")}
          action={<LinkButton href={`/w/${org}/programme`}>{matching("noProgrammeAction")}</LinkButton>}
        />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <MatchingNav org={org} here="plans" programmeId={programme.id} />
      {programmes.length > 1 ? (
        <Tabs
          label={translator(locale, "matching")("programmes")}
          tabs={programmes.map(({ id, name }) => ({
            href: `/w/${org}/matching/plans?programme=${id}`,
            label: programmeName(locale, name),
            current: id === programme.id,
          }))}
        />
      ) : null}
      <Begin org={org} locale={locale} found={found} />
      <PlanTable org={org} locale={locale} plans={found.plans} />
    </>
  );
}

function Begin({
  org,
  locale,
  found,
}: {
  org: string;
  locale: StaffLocale;
  found: Extract<PlanList, { plans: unknown }>;
}) {
  const t = translator(locale, "plans");
  const { programme, figures, refusal } = found;
  if (refusal) {
    return (
      <Notice title={t("begin.off")}>
        <p>{sentence(locale, refusal)}</p>
        <p>
          <Link href={`/w/${org}/matching/settings?programme=${programme.id}`}>{t("begin.offLink")}</Link>
        </p>
      </Notice>
    );
  }
  const words = vocabulary(locale, programme.vocabulary);
  return (
    <Card title={t("begin.title")}>
      <p className="text-muted">
        {t("begin.hint", {
          citizens: figures.citizen.count,
          migrants: figures.migrant.count,
          citizenWord: words.citizens,
          migrantWord: words.migrants,
        })}
      </p>
      <ActionForm
        action={beginPlanAction}
        hidden={{ locale, organisation: org, next: `/w/${org}/matching/plans/{planId}` }}
        className="max-w-measure"
      >
        <HiddenField name="programmeId" value={programme.id} />
        <TextField name="name" label={t("begin.name")} hint={t("begin.nameHint")} maxLength={100} optional />
        <SubmitButton className="justify-self-start">{t("begin.button")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

type Plans = Extract<PlanList, { plans: unknown }>["plans"];

function PlanTable({ org, locale, plans }: { org: string; locale: StaffLocale; plans: Plans }) {
  const t = translator(locale, "plans");
  return (
    <Table
      caption={t("list.caption")}
      rows={plans}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("list.empty")}>{t("list.emptyHint")}</EmptyState>}
      columns={[
        {
          id: "name",
          header: t("list.name"),
          rowHeader: true,
          cell: (plan) => (
            <span className="flex flex-wrap items-center gap-2">
              <Link href={`/w/${org}/matching/plans/${plan.id}`}>{planName(locale, plan)}</Link>
              {plan.basedOnId ? <span className="text-small text-muted">{t("list.scenario")}</span> : null}
            </span>
          ),
        },
        {
          id: "state",
          header: t("list.state"),
          cell: ({ state }) => <Badge tone={planTone[state]}>{t(`state.${state}`)}</Badge>,
        },
        { id: "pairs", header: t("list.pairs"), figures: true, cell: ({ figures }) => figures?.pairs ?? "–" },
        {
          id: "left",
          header: t("list.left"),
          figures: true,
          cell: ({ figures }) => (figures ? figures.left.citizen + figures.left.migrant : "–"),
        },
        {
          id: "made",
          header: t("list.made"),
          cell: ({ createdAt, author }) => (
            <>
              {formatDay(locale, createdAt)}{" "}
              <span className="text-muted">{t("list.by", { name: isolate(author) })}</span>
            </>
          ),
        },
      ]}
    />
  );
}
