import type { BoardProps } from "@/components/dossier/board-screen";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Badge, type Tone } from "@/components/ui/badge";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { offerDossiersAction, offerDossiersToAllAction } from "@/lib/features/dossier/actions";
import type { RoundStanding } from "@/lib/features/dossier/board";
import { formatDay, translator, vocabulary } from "@/lib/i18n";

const tones = {
  none: "neutral",
  open: "waiting",
  wished: "success",
  passed: "warning",
} as const satisfies Record<RoundStanding, Tone>;

/** Newcomers who wait, how far each has come, and the round that coordination opens. */
export function NewcomersTable({ org, locale, board }: BoardProps) {
  const t = translator(locale, "dossiers");
  const hidden = { locale, organisation: org, next: `/w/${org}/matching/dossiers?programme=${board.programme.id}` };
  const anyone = board.newcomers.some(({ standing }) => standing !== "open");
  return (
    <section className="grid gap-2">
      <h2>
        {t("newcomers.title")}{" "}
        <span className="text-muted">· {vocabulary(locale, board.programme.vocabulary).migrants}</span>
      </h2>
      {anyone ? (
        <ActionForm action={offerDossiersToAllAction} hidden={hidden} label={t("newcomers.all")}>
          <HiddenField name="programmeId" value={board.programme.id} />
          <p className="text-muted">{t("newcomers.allHint", { few: board.few })}</p>
          <SubmitButton className="justify-self-start">{t("newcomers.all")}</SubmitButton>
        </ActionForm>
      ) : null}
      <Table
        caption={t("newcomers.title")}
        rows={board.newcomers}
        rowKey={(person) => person.participationId}
        empty={<p>{t("newcomers.empty")}</p>}
        columns={[
          {
            id: "name",
            header: t("newcomers.name"),
            rowHeader: true,
            cell: (person) => (
              <PersonName name={person.calledName} href={`/w/${org}/matching/${person.participationId}`} />
            ),
          },
          {
            id: "waiting",
            header: t("newcomers.waiting"),
            figures: true,
            cell: (person) => t("newcomers.days", { days: person.waitingDays }),
          },
          {
            id: "standing",
            header: t("newcomers.standing"),
            cell: ({ standing, round, since }) => (
              <span className="flex flex-wrap items-center gap-2">
                <Badge tone={tones[standing]}>{t(`newcomers.standings.${standing}`, { round })}</Badge>
                {since ? <span className="text-small text-muted">{formatDay(locale, since, new Date())}</span> : null}
              </span>
            ),
          },
          {
            id: "action",
            header: t("newcomers.action"),
            cell: ({ participationId, calledName, standing }) =>
              standing === "open" ? null : (
                <ActionForm action={offerDossiersAction} hidden={hidden} label={calledName}>
                  <HiddenField name="participationId" value={participationId} />
                  <SubmitButton kind="secondary" className="justify-self-start">
                    {t(standing === "none" ? "newcomers.offer" : "newcomers.again")}
                  </SubmitButton>
                </ActionForm>
              ),
          },
        ]}
      />
    </section>
  );
}
