/** A meeting as it was typed becomes a meeting as it is kept; a refusal names the field of the form. */
import { addDays, brusselsDay, type Day } from "@/lib/domain/day";
import type { DuoState } from "@/lib/domain/duo";
import { ok, type Result } from "@/lib/domain/result";
import { type Activity, decideMeeting, type Mood, type SupportRefusal } from "@/lib/domain/support";
import { cleanParagraphs } from "@/lib/domain/text";
import type { TypedMeeting } from "@/lib/features/support/entry-schema";

export type Entry = {
  readonly heldOn: Day;
  readonly minutes: number;
  readonly activities: readonly Activity[];
  readonly mood: Mood | null;
  readonly note: string | null;
  readonly needsHelp: boolean;
};

/** What is kept of a typed meeting of this duo, or what the rules say against it. */
export function readEntry(
  typed: TypedMeeting,
  duo: { readonly state: DuoState; readonly formedOn: Day },
  now: Date,
): Result<Entry, SupportRefusal> {
  const today = brusselsDay(now);
  const heldOn = { today, yesterday: addDays(today, -1), other: typed.otherDay ?? "" }[typed.day];
  const minutes = typed.duration === "other" ? (typed.minutes ?? 0) : typed.duration;
  const note = cleanParagraphs(typed.note ?? "");
  const kept = decideMeeting({
    duoState: duo.state,
    formedOn: duo.formedOn,
    heldOn,
    today,
    minutes,
    activities: typed.activities,
    note,
  });
  if (!kept.ok) return { ...kept, field: fieldOf(kept.field, typed) };
  return ok({
    heldOn,
    minutes,
    activities: kept.value,
    mood: typed.mood ?? null,
    note: note === "" ? null : note,
    needsHelp: typed.needsHelp,
  });
}

function fieldOf(field: string | undefined, typed: Pick<TypedMeeting, "day" | "duration">): string | undefined {
  if (field === "heldOn") return typed.day === "other" ? "otherDay" : "day";
  if (field === "minutes") return typed.duration === "other" ? "minutes" : "duration";
  return field;
}

/** The columns of a meeting that its author can change. */
export function columnsOf(entry: Entry) {
  const { heldOn, activities, ...rest } = entry;
  return { ...rest, heldOn: new Date(`${heldOn}T00:00:00.000Z`), activities: [...activities] };
}
