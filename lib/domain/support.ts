/** A duo that runs logs its meetings in seconds; one that stays silent longer than the programme allows is noticed. */
import type { StaffActor } from "@/lib/domain/actor";
import { addDays, type Day, daysBetween, isDay } from "@/lib/domain/day";
import { type DuoRefusal, type DuoState, isOpen, isRunning } from "@/lib/domain/duo";
import { seesDuo } from "@/lib/domain/reference-person";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const moods = ["good", "fair", "hard"] as const;
export type Mood = (typeof moods)[number];

/** What a duo did, as chips with pictures. */
export const activities = [
  "walk",
  "coffee",
  "cooking",
  "sport",
  "culture",
  "games",
  "music",
  "garden",
  "children",
  "papers",
  "language",
  "work",
  "call",
  "other",
] as const;
export type Activity = (typeof activities)[number];
export const activityPictures = {
  walk: "walk",
  coffee: "coffee",
  cooking: "cooking",
  sport: "sport",
  culture: "culture",
  games: "games",
  music: "music",
  garden: "garden",
  children: "children",
  papers: "papers",
  language: "language",
  work: "work",
  call: "phone",
  other: "other",
} as const satisfies Record<Activity, string>;

export const supportRefusals = [
  "support.duoNotActive",
  "support.notADay",
  "support.inTheFuture",
  "support.beforeTheDuo",
  "support.minutesOutOfRange",
  "support.unknownActivity",
  "support.noteTooLong",
  "support.tooLateToEdit",
  "support.removed",
] as const;
export type SupportRefusal = (typeof supportRefusals)[number];

/** Minutes of one meeting; the database holds the same limits. */
export const minutesLimits = { min: 5, max: 1440 } as const;
/** Civil days after logging during which its author can still change or remove a meeting. */
export const editableDays = 7;
const longestNote = 1000;

export type MeetingEntry = {
  readonly duoState: DuoState;
  /** The civil day on which the duo was formed: its first meeting comes before it is active. */
  readonly formedOn: Day;
  readonly heldOn: Day;
  readonly today: Day;
  readonly minutes: number;
  readonly activities: readonly string[];
  readonly note?: string | null;
};

/** A meeting as a member logs it; that it is the member's own duo is the condition of the command. */
export function decideMeeting(entry: MeetingEntry): Result<readonly Activity[], SupportRefusal> {
  const { heldOn, minutes } = entry;
  if (!isRunning(entry.duoState)) return refuse("support.duoNotActive");
  if (!isDay(heldOn)) return refuse("support.notADay", { field: "heldOn" });
  if (heldOn > entry.today) return refuse("support.inTheFuture", { field: "heldOn" });
  if (heldOn < entry.formedOn)
    return refuse("support.beforeTheDuo", { field: "heldOn", values: { date: entry.formedOn } });
  if (!Number.isInteger(minutes) || minutes < minutesLimits.min || minutes > minutesLimits.max)
    return refuse("support.minutesOutOfRange", { field: "minutes", values: minutesLimits });
  const known = activities.filter((activity) => entry.activities.includes(activity));
  if (known.length < new Set(entry.activities).size) return refuse("support.unknownActivity", { field: "activities" });
  if ((entry.note?.length ?? 0) > longestNote)
    return refuse("support.noteTooLong", { field: "note", values: { max: longestNote } });
  return ok(known);
}

/** Changing or removing a meeting: within seven days of logging it, and not when it is removed already. */
export function decideMeetingEdit(meeting: {
  readonly loggedOn: Day;
  readonly today: Day;
  readonly removed: boolean;
}): Result<true, SupportRefusal> {
  if (meeting.removed) return refuse("support.removed");
  if (meeting.today > addDays(meeting.loggedOn, editableDays))
    return refuse("support.tooLateToEdit", { values: { days: editableDays } });
  return ok(true);
}

/** Civil days since the duo last met, or since it began; too long when more than the programme allows. */
export function silence(duo: {
  readonly startedAt: Day;
  readonly lastMeetingOn: Day | null;
  readonly silentDays: number;
  readonly today: Day;
}): { readonly days: number; readonly tooLong: boolean } {
  const { startedAt, lastMeetingOn, silentDays, today } = duo;
  const last = lastMeetingOn !== null && lastMeetingOn > startedAt ? lastMeetingOn : startedAt;
  const days = Math.max(0, daysBetween(last, today));
  return { days, tooLong: days > silentDays };
}

export type Rhythm = {
  readonly meetings: number;
  readonly minutes: number;
  /** Minutes met in each stretch of `rhythmDays`, rounded. */
  readonly minutesEachStretch: number;
  /** 1 when the aim is reached, 0.5 at half of it; never rounded up to 1. */
  readonly reached: number;
};

/** Time spent together against the rhythm aimed at, over the civil days from `since` to `today`, both counted. */
export function rhythm(
  meetings: readonly { readonly heldOn: Day; readonly minutes: number }[],
  target: {
    readonly rhythmMinutes: number;
    readonly rhythmDays: number;
    readonly since: Day;
    readonly today: Day;
  },
): Rhythm {
  const { rhythmMinutes, rhythmDays, since, today } = target;
  const counted = meetings.filter((meeting) => meeting.heldOn >= since && meeting.heldOn <= today);
  const minutes = counted.reduce((sum, meeting) => sum + meeting.minutes, 0);
  /** A duo in its first stretch is measured against one whole stretch. */
  const stretches = Math.max(1, (daysBetween(since, today) + 1) / rhythmDays);
  const each = minutes / stretches;
  return {
    meetings: counted.length,
    minutes,
    minutesEachStretch: Math.round(each),
    reached: Math.floor((each / rhythmMinutes) * 100) / 100,
  };
}

/** The membership whose duos alone this member of the team follows; null for whoever sees every duo. */
export function portfolioOf(actor: StaffActor): string | null {
  return seesDuo(actor, { referencePersonId: "" }) ? null : actor.membershipId;
}

/** What a duo asks of whoever follows it, the most pressing first; a duo has exactly one. */
export const duoHealths = [
  "helpAsked",
  "silent",
  "unsigned",
  "firstMeeting",
  "closing",
  "endingSoon",
  "well",
  "over",
] as const;
export type DuoHealth = (typeof duoHealths)[number];

/** Those for which somebody has something to do. */
export const attentionHealths = [
  "helpAsked",
  "silent",
  "unsigned",
  "firstMeeting",
  "closing",
  "endingSoon",
] as const satisfies readonly DuoHealth[];

/** Civil days before the planned end from which a duo counts as ending soon. */
export const endingSoonDays = 30;

export type DuoFacts = {
  readonly state: DuoState;
  /** Calls for help that nobody has seen, with a meeting or without one. */
  readonly helpOpen: number;
  /** An active duo that has been silent for longer than its programme allows. */
  readonly silentTooLong: boolean;
  /** Both agreed after the first meeting; what is missing is a signature. */
  readonly bothAgreed: boolean;
  readonly plannedEndOn: Day | null;
  readonly today: Day;
};

/** The one word for how a duo is; the lists sort by it in SQL, and a test holds both to the same answers. */
export function healthOf(duo: DuoFacts): DuoHealth {
  if (!isOpen(duo.state)) return "over";
  if (duo.helpOpen > 0) return "helpAsked";
  if (duo.state === "meeting") return duo.bothAgreed ? "unsigned" : "firstMeeting";
  if (duo.state === "closing") return "closing";
  if (duo.silentTooLong) return "silent";
  const soon = duo.plannedEndOn !== null && duo.plannedEndOn <= addDays(duo.today, endingSoonDays);
  return soon ? "endingSoon" : "well";
}

/** Whoever is in a duo that is not over may call for help, also before the first meeting and without noting one. */
export function decideCallForHelp(duoState: DuoState): Result<true, DuoRefusal> {
  return isOpen(duoState) ? ok(true) : refuse("duo.over");
}

/** Who hears a call for help: the reference person, and the coordination in the place of one who is suspended. */
export function hearsCallForHelp(reference: { readonly suspended: boolean }): "referencePerson" | "coordination" {
  return reference.suspended ? "coordination" : "referencePerson";
}

type Logged = { readonly heldOn: Day; readonly minutes: number; readonly loggedById: string };
type Counted = { readonly heldOn: Day; readonly minutes: number; readonly meetings: number };

/**
 * The time a duo spent together, day by day: when both members noted the same day, it counts once, as the one who
 * noted more of it says.
 */
export function countOnce(meetings: readonly Logged[]): Counted[] {
  const days = new Map<Day, Map<string, { minutes: number; meetings: number }>>();
  for (const { heldOn, minutes, loggedById } of meetings) {
    const day = days.get(heldOn) ?? new Map<string, { minutes: number; meetings: number }>();
    const own = day.get(loggedById) ?? { minutes: 0, meetings: 0 };
    day.set(loggedById, { minutes: own.minutes + minutes, meetings: own.meetings + 1 });
    days.set(heldOn, day);
  }
  return [...days]
    .map(([heldOn, day]) => ({
      heldOn,
      minutes: Math.max(...[...day.values()].map((own) => own.minutes)),
      meetings: Math.max(...[...day.values()].map((own) => own.meetings)),
    }))
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
}
