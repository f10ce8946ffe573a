import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { MatchingNav } from "@/components/matching/matching-nav";
import { EveningFields } from "@/components/speed-meeting/evening-fields";
import { eveningTones } from "@/components/speed-meeting/evening-states";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import { planEveningAction } from "@/lib/features/speed-meeting/actions";
import type { EveningsList } from "@/lib/features/speed-meeting/queries";
import { formatDateTime, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; list: EveningsList };

/** The evenings of a programme, and the one to prepare next. */
export function EveningsScreen({ org, locale, list }: Props) {
  const t = translator(locale, "speedMeeting");
  const base = `/w/${org}/matching/evenings`;
  if (!list.programmeId) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState
          title={t("noProgramme")}
          action={<LinkButton href={`/w/${org}/programme`}>{t("noProgrammeAction")}</LinkButton>}
        >
          {t("noProgrammeHint")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <MatchingNav org={org} here="evenings" programmeId={list.programmeId} />
      {list.programmes.length > 1 ? (
        <Tabs
          label={t("programmes")}
          tabs={list.programmes.map(({ id, name }) => ({
            href: `${base}?programme=${id}`,
            label: localise(name, locale).text,
            current: id === list.programmeId,
          }))}
        />
      ) : null}
      {list.on ? null : <Notice title={t("off")}>{t("offHint")}</Notice>}
      <Table
        caption={t("title")}
        rows={list.evenings}
        rowKey={(evening) => evening.eveningId}
        empty={list.on ? <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState> : <p>{t("empty")}</p>}
        columns={[
          {
            id: "name",
            header: t("list.name"),
            rowHeader: true,
            cell: (evening) => (
              <Link href={`${base}/${evening.eveningId}`}>
                <bdi>{evening.name}</bdi>
              </Link>
            ),
          },
          {
            id: "when",
            header: t("list.when"),
            cell: (evening) => formatDateTime(locale, evening.startsAt, new Date()),
          },
          { id: "where", header: t("list.place"), cell: (evening) => <bdi>{evening.place}</bdi> },
          { id: "guests", header: t("list.guests"), figures: true, cell: (evening) => evening.guests },
          {
            id: "state",
            header: t("list.state"),
            cell: (evening) => <Badge tone={eveningTones[evening.state]}>{t(`states.${evening.state}`)}</Badge>,
          },
        ]}
      />
      {list.on ? (
        <Card title={t("new.title")}>
          <ActionForm
            action={planEveningAction}
            hidden={{ locale, organisation: org, next: `${base}/{eveningId}` }}
            label={t("new.title")}
          >
            <HiddenField name="programmeId" value={list.programmeId} />
            <EveningFields locale={locale} />
            <SubmitButton className="justify-self-start">{t("new.save")}</SubmitButton>
          </ActionForm>
        </Card>
      ) : null}
    </>
  );
}
