/** A duo meets, and one of the two notes it on a phone; now and then somebody asks for help. */
import { newId } from "@/lib/access/ids";
import type { Locale } from "@/lib/domain/locale";
import { otherSide, type Side } from "@/lib/domain/programme";
import type { Activity, Mood } from "@/lib/domain/support";
import { logMeeting } from "@/lib/features/logbook/commands";
import { logMeetingFor, seeHelp } from "@/lib/features/support/commands";
import { duoIdOf } from "@/prisma/story/acts/meeting";
import type { DaysAgo } from "@/prisma/story/calendar";
import type { StoryDuo } from "@/prisma/story/duos";
import { must } from "@/prisma/story/must";
import type { Act } from "@/prisma/story/telling";
import { known, look, participant, staff, type World } from "@/prisma/story/world";

export type Logbook = {
  /** What duos of this organisation do together. */
  readonly activities: readonly Activity[];
  readonly minutes: readonly number[];
  /** What members write, in their language; most write nothing. */
  readonly notes: Readonly<Record<Locale, readonly string[]>>;
};

/** Days from the first meeting to the first one that the two make by themselves. */
const firstAfter = 8;
const moods = ["good", "good", "good", "good", "fair", "fair", "hard"] as const satisfies readonly Mood[];

type Outing = { readonly on: DaysAgo; readonly by: Side; readonly note?: string; readonly help?: boolean };

export function accompany(world: World, logbook: Logbook, duo: StoryDuo, localeOf: (key: string) => Locale): Act[] {
  const { meetings, meeting } = duo;
  if (!meetings || !meeting) return [];
  const { random } = world;
  const outings: Outing[] = [];
  for (let on = meeting.on - firstAfter; on >= Math.max(meetings.last ?? 1, 1); on -= every(world, meetings.every)) {
    const by: Side = random.chance(0.65) ? "citizen" : "migrant";
    const note = random.chance(0.35) ? { note: random.one(logbook.notes[localeOf(duo[by])]) } : {};
    outings.push({ on, by, ...note });
  }
  const { help } = meetings;
  if (help) outings.push({ on: help.on, by: help.by, note: help.note, help: true });
  const logged = outings.map((outing) => log(world, logbook, duo, outing));
  return help?.seen === undefined ? logged : [...logged, answerHelp(world, duo, help.seen)];
}

function every({ random }: World, days: number): number {
  return Math.max(3, days + random.between(-3, 3));
}

function log({ calendar, random }: World, { activities, minutes }: Logbook, duo: StoryDuo, outing: Outing): Act {
  const nextDay = outing.on > 1 && random.chance(0.25);
  const entry = {
    day: nextDay ? "yesterday" : "today",
    duration: random.one(minutes),
    activities: random.some(activities, random.between(1, 2)),
    mood: outing.help ? "hard" : random.one(moods),
    note: outing.note,
    needsHelp: outing.help ?? false,
  } as const;
  return {
    at: calendar.at(nextDay ? outing.on - 1 : outing.on, nextDay ? "08:10" : "21:35"),
    what: `${duo.key} has met`,
    quiet: !outing.help,
    run(world, now) {
      const meeting = { id: newId(), duoId: duoIdOf(world, duo.key), ...entry };
      const writer = [outing.by, otherSide[outing.by]].find((side) => known(world.people, duo[side]).person.email);
      return writer
        ? must(logMeeting(participant(world, duo[writer], now), meeting))
        : must(logMeetingFor(staff(world, duo.reference, now), meeting));
    },
  };
}

function answerHelp({ calendar }: World, duo: StoryDuo, on: DaysAgo): Act {
  return {
    at: calendar.office(on, "09:15"),
    what: `somebody takes care of ${duo.key}`,
    async run(world, now) {
      const duoId = duoIdOf(world, duo.key);
      const { id } = await look(world, ({ db, organisationId }) =>
        db.meeting.findFirstOrThrow({ where: { organisationId, duoId, needsHelp: true }, select: { id: true } }),
      );
      return must(seeHelp(staff(world, duo.reference, now), { meetingId: id }));
    },
  };
}
