/** The story is told on any day of the week, so its working days must not get in one another's way. */
import { describe, expect, it } from "vitest";
import { addDays, endOfBrusselsDay } from "@/lib/domain/day";
import { calendarOf } from "@/prisma/story/calendar";
import { mentoringProgramme } from "@/prisma/story/cap-meuse/story";
import type { StoryDuo, StoryProposal } from "@/prisma/story/duos";
import { journeys, type StoryProgramme } from "@/prisma/story/journeys";
import { duoProgramme } from "@/prisma/story/rue-partagee/story";
import type { Act } from "@/prisma/story/telling";
import { openWorld } from "@/prisma/story/world";

const week = Array.from({ length: 7 }, (_, index) => addDays("2026-11-16", index));
const programmes = { duos: duoProgramme, mentoring: mentoringProgramme } as const;
const proposalDays = 10;

/** From when on somebody is promised to one other person, and until when. */
type Bond = { readonly key: string; readonly person: string; readonly from: Date; readonly until: Date };

function bondsOf(programme: StoryProgramme, acts: readonly Act[], told: Date): Bond[] {
  const when = (what: string) => acts.find((act) => act.what === what)?.at;
  const all: readonly (StoryProposal & Partial<StoryDuo>)[] = [...programme.proposals, ...programme.duos];
  return all.flatMap((pair) =>
    (["citizen", "migrant"] as const).map((side): Bond => {
      const from = when(`${pair.key} is proposed`) ?? told;
      const ends = [
        when(`${pair.key} is taken back`),
        when(`${pair.closure?.again?.find(({ key }) => key === pair[side])?.key} wishes to take part once more`),
        ...(["citizen", "migrant"] as const).flatMap((one) => [
          pair.says[one] && pair.says[one] !== "yes" ? when(`the ${one} of ${pair.key} answers`) : undefined,
          pair.meeting?.agrees?.[one] === "no" ? when(`the ${one} of ${pair.key} says whether to go on`) : undefined,
        ]),
      ].filter((end) => end !== undefined);
      const answered = pair.says.citizen && pair.says.migrant;
      const expired = endOfBrusselsDay(addDays(from.toISOString().slice(0, 10), proposalDays));
      const until = ends[0] ?? (answered || expired > told ? told : expired);
      return { key: pair.key, person: pair[side], from, until };
    }),
  );
}

describe.each(week)("told on %s", (today) => {
  it.each(Object.entries(programmes))("nobody of the %s is proposed before they wait", (_, programmeOn) => {
    const calendar = calendarOf(today);
    const programme = programmeOn(calendar);
    const acts = journeys(openWorld("any", "", calendar), programme);
    const bonds = bondsOf(programme, acts, calendar.end);
    expect(bonds.length).toBeGreaterThan(10);
    for (const { key, person, from } of bonds) {
      const ready = acts.find(({ what }) => what === `${person} answers after the time to reflect`)?.at;
      expect(ready && ready < from, `${person} waits before ${key}`).toBe(true);
      const others = bonds.filter((other) => other.person === person && other.key !== key && other.from < from);
      for (const other of others) expect(other.until < from, `${other.key} is over before ${key}`).toBe(true);
    }
  });

  it.each(Object.entries(programmes))("everything that the %s tell is over", (_, programmeOn) => {
    const calendar = calendarOf(today);
    for (const { at, what } of journeys(openWorld("any", "", calendar), programmeOn(calendar))) {
      expect(at <= calendar.end, what).toBe(true);
    }
  });

  it.each(Object.entries(programmes))(
    "a first meeting of the %s is confirmed before it takes place",
    (_, programmeOn) => {
      const calendar = calendarOf(today);
      const programme = programmeOn(calendar);
      const acts = journeys(openWorld("any", "", calendar), programme);
      for (const { key, meeting } of programme.duos) {
        const prepared = acts.filter(
          ({ what }) => /is (planned|confirmed)$/.test(what) && what.includes(`meeting of ${key}`),
        );
        expect(prepared.length, key).toBeGreaterThan(0);
        for (const { at, what } of prepared) {
          expect(at < calendar.at(meeting?.on ?? 0, meeting?.time ?? "00:00"), what).toBe(true);
        }
      }
    },
  );
});
