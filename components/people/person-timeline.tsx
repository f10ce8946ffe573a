import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-fields";
import { Timeline } from "@/components/ui/timeline";
import type { EventName } from "@/lib/domain/events";
import type { StaffLocale } from "@/lib/domain/locale";
import { isParticipationState } from "@/lib/domain/participation";
import { undoMoveAction } from "@/lib/features/people/actions";
import type { TimelineEntry } from "@/lib/features/people/timeline";
import { formatDateTime, translator } from "@/lib/i18n";

type Props = { org: string; personId: string; locale: StaffLocale; entries: readonly TimelineEntry[] };

/** Moves that the command can take back; whether it still may is decided when it is asked. */
const undoable: ReadonlySet<EventName> = new Set([
  "candidate.decided",
  "reflection.answered",
  "participation.withdrawn",
  "participation.rejoined",
  "proposal.made",
]);

/** The history of a person, with the last move's way back beside it. */
export function PersonTimeline({ org, personId, locale, entries }: Props) {
  const t = translator(locale, "timeline");
  const people = translator(locale, "people");
  const latest = entries.find((entry) => entry.from !== null || entry.name === "proposal.made");
  const stateWord = (state: string) => (isParticipationState(state) ? people(`states.${state}`) : null);
  if (entries.length === 0) return <p className="text-muted">{people("person.noTimeline")}</p>;
  return (
    <Timeline
      label={t("title")}
      items={entries.map((entry) => {
        const from = entry.from ? stateWord(entry.from) : null;
        const to = entry.to ? stateWord(entry.to) : null;
        const known =
          entry.detail && (["accepted", "refused", "yes", "no"] as const).find((key) => key === entry.detail);
        return {
          id: entry.id,
          when: formatDateTime(locale, entry.at),
          iso: entry.at.toISOString(),
          title: (
            <>
              {t(`events.${entry.name}`)}
              {known ? ` : ${t(`details.${known}`)}` : null}
              {entry.undone ? <span className="font-normal text-muted"> ({t("undone")})</span> : null}
            </>
          ),
          by: entry.by ? <bdi>{entry.by}</bdi> : t(`by.${whoKey(entry.actorKind)}`),
          detail: from && to ? t("move", { from, to }) : undefined,
          action:
            entry === latest && undoable.has(entry.name) && !entry.undone ? (
              <ActionForm
                action={undoMoveAction}
                hidden={{ locale, organisation: org, next: `/w/${org}/people/${personId}` }}
              >
                <HiddenField name="eventId" value={entry.id} />
                <SubmitButton className="justify-self-start">{people("undo.button")}</SubmitButton>
              </ActionForm>
            ) : undefined,
        };
      })}
    />
  );
}

function whoKey(kind: string): "system" | "visitor" | "platform" | "someone" {
  return kind === "system" || kind === "visitor" || kind === "platform" ? kind : "someone";
}
