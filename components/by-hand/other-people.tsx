import { CompareButton, CompareChoice } from "@/components/by-hand/compare-choice";
import { placeName } from "@/components/matching/words";
import { FilterBar } from "@/components/ui/bars";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/inputs";
import { isolate } from "@/components/ui/isolate";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import type { StaffLocale } from "@/lib/domain/locale";
import type { Suggestions } from "@/lib/features/matching/queries";
import { languageName, translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: Suggestions };

/** Everybody who waits on the other side, by a search: whom to choose is left to whoever knows them. */
export function OtherPeople({ org, locale, found }: Props) {
  const t = translator(locale, "byHand");
  const matching = translator(locale, "matching");
  const { others, search, helps, person } = found;
  const path = `/w/${org}/matching/${person.participationId}/compare`;
  return (
    <Card title={t(helps ? "others.title" : "others.titleOff")}>
      {others.all === 0 ? <p className="text-muted">{t("others.nobody")}</p> : null}
      {others.all > 0 ? (
        <>
          <p className="max-w-measure text-muted">{t("others.intro")}</p>
          <FilterBar label={t("others.title")}>
            <Field id="text" label={t("others.search")}>
              <TextInput id="text" name="text" type="search" defaultValue={search.text} maxLength={100} />
            </Field>
            <Field id="language" label={t("others.language")}>
              <Select
                id="language"
                name="language"
                choose={t("others.anyLanguage")}
                defaultValue={search.language ?? ""}
                options={others.languages.map((code) => ({ value: code, label: languageName(code, locale) }))}
              />
            </Field>
            <Button type="submit">{t("others.go")}</Button>
          </FilterBar>
          <Table
            caption={t(helps ? "others.title" : "others.titleOff")}
            rows={others.people}
            rowKey={({ participationId }) => participationId}
            empty={<p className="text-muted">{t("others.none")}</p>}
            columns={[
              {
                id: "pick",
                header: t("others.pick"),
                cell: ({ participationId, calledName }) => (
                  <CompareChoice
                    locale={locale}
                    participationId={participationId}
                    name={isolate(calledName)}
                    hideLabel
                  />
                ),
              },
              {
                id: "name",
                header: matching("lane.name"),
                rowHeader: true,
                cell: ({ participationId, calledName }) => (
                  <PersonName name={calledName} href={`${path}?with=${participationId}`} />
                ),
              },
              {
                id: "days",
                header: matching("lane.days"),
                figures: true,
                cell: ({ waitingDays }) => matching("lane.waiting", { days: waitingDays }),
              },
              {
                id: "place",
                header: matching("lane.place"),
                cell: ({ placeNames }) => (placeNames ? placeName(locale, placeNames) : "–"),
              },
              {
                id: "languages",
                header: matching("lane.languages"),
                cell: ({ languages }) => languages.map(({ code }) => languageName(code, locale)).join(", ") || "–",
              },
            ]}
          />
          {others.found > others.people.length ? (
            <p className="text-muted">{t("others.more", { count: others.found })}</p>
          ) : null}
          {others.people.length > 0 ? <CompareButton locale={locale} /> : null}
        </>
      ) : null}
    </Card>
  );
}
