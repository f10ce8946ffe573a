import type { BoardProps } from "@/components/dossier/board-screen";
import { standingOf, standingTones } from "@/components/dossier/standing";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { publishDossierAction } from "@/lib/features/dossier/actions";
import { translator, vocabulary } from "@/lib/i18n";

/** Citizens who wait, and how far their introduction has come. */
export function CitizensTable({ org, locale, board }: BoardProps) {
  const t = translator(locale, "dossiers");
  const base = `/w/${org}/matching/dossiers`;
  return (
    <section className="grid gap-2">
      <h2>
        {t("citizens.title")}{" "}
        <span className="text-muted">· {vocabulary(locale, board.programme.vocabulary).citizens}</span>
      </h2>
      <Table
        caption={t("citizens.title")}
        rows={board.citizens}
        rowKey={(person) => person.participationId}
        empty={<p>{t("citizens.empty")}</p>}
        columns={[
          {
            id: "name",
            header: t("citizens.name"),
            rowHeader: true,
            cell: (person) => (
              <PersonName name={person.calledName} href={`/w/${org}/matching/${person.participationId}`} />
            ),
          },
          {
            id: "waiting",
            header: t("citizens.waiting"),
            figures: true,
            cell: (person) => t("newcomers.days", { days: person.waitingDays }),
          },
          {
            id: "state",
            header: t("citizens.state"),
            cell: (person) => (
              <Badge tone={standingTones[standingOf(person)]}>{t(`citizens.states.${standingOf(person)}`)}</Badge>
            ),
          },
          {
            id: "shown",
            header: t("citizens.shown"),
            cell: (person) => t("citizens.shownTo", { count: person.shown }),
          },
          {
            id: "action",
            header: t("citizens.action"),
            cell: (person) => (
              <span className="flex flex-wrap gap-2">
                {standingOf(person) === "agreed" ? (
                  <ActionForm
                    action={publishDossierAction}
                    hidden={{ locale, organisation: org, next: `${base}?programme=${board.programme.id}` }}
                    label={person.calledName}
                  >
                    <HiddenField name="participationId" value={person.participationId} />
                    <SubmitButton>{t("citizens.publish")}</SubmitButton>
                  </ActionForm>
                ) : null}
                <LinkButton href={`${base}/${person.participationId}`}>
                  {t(person.state ? "citizens.change" : "citizens.write")}
                </LinkButton>
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
