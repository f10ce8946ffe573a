import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { type EveningProps, pathOf } from "@/components/speed-meeting/evening-props";
import { guestTones } from "@/components/speed-meeting/evening-states";
import { OneButton } from "@/components/speed-meeting/next-step";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { PersonName } from "@/components/ui/person-name";
import { SideTag } from "@/components/ui/side-tag";
import { type Column, Table } from "@/components/ui/table";
import { isThere } from "@/lib/domain/matching/evening";
import { isAbsent, isInvited } from "@/lib/domain/matching/speed-meeting-record";
import { noteEverybodyAction, notePresenceAction } from "@/lib/features/speed-meeting/actions";
import type { EveningDetails } from "@/lib/features/speed-meeting/queries";
import { translator, vocabulary } from "@/lib/i18n";

type Guest = EveningDetails["guests"][number];

/** Who is invited, and who is there: a tap each. After the rounds, who has answered. */
export function GuestsTable(props: EveningProps) {
  const { org, locale, found } = props;
  const t = translator(locale, "speedMeeting");
  const words = vocabulary(locale, found.evening.vocabulary);
  const { may, guests } = found;
  const columns: Column<Guest>[] = [
    { id: "number", header: t("guests.number"), figures: true, cell: (guest) => <strong>{guest.number}</strong> },
    {
      id: "name",
      header: t("guests.name"),
      rowHeader: true,
      cell: (guest) => <PersonName name={guest.calledName} href={`/w/${org}/matching/${guest.participationId}`} />,
    },
    {
      id: "side",
      header: t("guests.side"),
      cell: (guest) => <SideTag side={guest.side}>{words[guest.side]}</SideTag>,
    },
    {
      id: "presence",
      header: t("guests.presence"),
      cell: (guest) => (
        <span className="flex flex-wrap items-center gap-2">
          <Badge tone={guestTones[guest.state]}>{t(`guests.states.${guest.state}`)}</Badge>
          {may.invite ? <Taps {...props} guest={guest} /> : null}
        </span>
      ),
    },
  ];
  if (may.close) {
    columns.push({
      id: "wishes",
      header: t("guests.wishes"),
      cell: (guest) =>
        guest.met ? (
          <span className="flex flex-wrap items-center gap-2">
            <Badge tone={guest.answered ? "success" : "waiting"}>
              {t(guest.answered ? "guests.wishesIn" : "guests.wishesOut")}
            </Badge>
            {guest.answered ? null : (
              <LinkButton href={`${pathOf(props)}/card/${guest.guestId}`}>{t("guests.typeIn")}</LinkButton>
            )}
          </span>
        ) : null,
    });
  }
  return (
    <section className="grid gap-2">
      <h2>{t("guests.title")}</h2>
      {may.invite && guests.some(({ state }) => isInvited(state)) ? (
        <OneButton {...props} action={noteEverybodyAction} label={t("guests.all")} kind="secondary" />
      ) : null}
      <Table
        caption={t("guests.title")}
        rows={guests}
        rowKey={(guest) => guest.guestId}
        empty={<p>{t("guests.empty")}</p>}
        columns={columns}
      />
      {may.invite && guests.length > 0 ? <p className="text-small text-muted">{t("guests.late")}</p> : null}
    </section>
  );
}

function Taps({ guest, ...props }: EveningProps & { guest: Guest }) {
  const { org, locale, found } = props;
  const t = translator(locale, "speedMeeting");
  return (
    <ActionForm
      action={notePresenceAction}
      hidden={{ locale, organisation: org, next: pathOf(props) }}
      label={guest.calledName}
      className="flex gap-2"
    >
      <HiddenField name="eveningId" value={found.evening.eveningId} />
      <HiddenField name="guestId" value={guest.guestId} />
      {isThere(guest.state) ? null : (
        <SubmitButton kind="secondary" name="presence" value="present">
          {t("guests.arrive")}
        </SubmitButton>
      )}
      {isAbsent(guest.state) ? null : (
        <SubmitButton kind="quiet" name="presence" value="absent">
          {t("guests.miss")}
        </SubmitButton>
      )}
    </ActionForm>
  );
}
