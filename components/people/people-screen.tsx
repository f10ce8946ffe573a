import { PlaceTag } from "@/components/consent/places";
import { stateTone } from "@/components/people/state-tone";
import { Badge } from "@/components/ui/badge";
import { FilterBar } from "@/components/ui/bars";
import { Button, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/inputs";
import { PageHeader } from "@/components/ui/page-header";
import { PersonName } from "@/components/ui/person-name";
import { SideTag } from "@/components/ui/side-tag";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import { participationStates } from "@/lib/domain/participation";
import { sides } from "@/lib/domain/programme";
import type { peopleList } from "@/lib/features/people/queries";
import { translator } from "@/lib/i18n";

type Found = Extract<Awaited<ReturnType<typeof peopleList>>, { ok: true }>["value"];
type Filter = { text?: string; side?: string; state?: string };
type Props = { org: string; locale: StaffLocale; found: Found; filter: Filter };

/** Everyone in the programme, found by word, side and stage; the address alone gives the same list again. */
export function PeopleScreen({ org, locale, found, filter }: Props) {
  const t = translator(locale, "people");
  const side = translator(locale, "common");
  const base = `/w/${org}/people`;
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <FilterBar label={t("filter.label")}>
        <Field id="text" label={t("filter.text")}>
          <TextInput id="text" name="text" type="search" defaultValue={filter.text} maxLength={100} />
        </Field>
        <Field id="side" label={t("filter.side")}>
          <Select
            id="side"
            name="side"
            choose={t("filter.all")}
            defaultValue={filter.side ?? ""}
            options={sides.map((value) => ({ value, label: side(`sides.${value}`) }))}
          />
        </Field>
        <Field id="state" label={t("filter.state")}>
          <Select
            id="state"
            name="state"
            choose={t("filter.all")}
            defaultValue={filter.state ?? ""}
            options={participationStates.map((value) => ({ value, label: t(`states.${value}`) }))}
          />
        </Field>
        <Button type="submit">{t("filter.go")}</Button>
      </FilterBar>
      <p className="text-muted">{t("count", { count: found.total })}</p>
      <Table
        caption={t("title")}
        rows={found.rows}
        rowKey={(row) => row.participationId}
        empty={
          <EmptyState title={t("empty")} action={<LinkButton href={base}>{t("reset")}</LinkButton>}>
            {t("emptyHint")}
          </EmptyState>
        }
        columns={[
          {
            id: "name",
            header: t("columns.name"),
            rowHeader: true,
            cell: (row) => <PersonName name={row.calledName} href={`${base}/${row.personId}`} />,
          },
          {
            id: "side",
            header: t("columns.side"),
            cell: (row) => <SideTag side={row.side}>{side(`sides.${row.side}`)}</SideTag>,
          },
          {
            id: "state",
            header: t("columns.state"),
            cell: (row) => (
              <span className="flex flex-wrap items-center gap-2">
                <Badge tone={stateTone[row.state]}>{t(`states.${row.state}`)}</Badge>
                <PlaceTag locale={locale} place={row.placeNumber} />
              </span>
            ),
          },
          { id: "since", header: t("columns.since"), figures: true, cell: (row) => t("days", { days: row.days }) },
          {
            id: "place",
            header: t("columns.place"),
            cell: (row) => (row.postcode ? `${row.postcode} ${row.place ?? ""}` : "–"),
          },
        ]}
      />
      {found.next ? <LinkButton href={`${base}?${nextQuery(filter, found.next)}`}>{t("more")}</LinkButton> : null}
    </>
  );
}

function nextQuery(filter: Filter, after: string): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams([...given, ["after", after]]).toString();
}
