/** From the public form to the answer of the team. */
import { newId } from "@/lib/access/ids";
import { type Recommendation, recommendations } from "@/lib/domain/selection";
import { starterCriteria } from "@/lib/domain/starter/criteria";
import { undoMove } from "@/lib/features/people/commands";
import { saveAnswers, startApplication, submitApplication } from "@/lib/features/recruitment/commands";
import { assessCandidate, decideCandidate, withdrawCandidate } from "@/lib/features/selection/commands";
import type { DaysAgo } from "@/prisma/story/calendar";
import { must } from "@/prisma/story/must";
import { answersOf, type StoryPerson } from "@/prisma/story/people";
import type { Act } from "@/prisma/story/telling";
import { known, look, staff, visitor, type World } from "@/prisma/story/world";

export type Selecting = {
  readonly coordinator: string;
  /** Who gives a view of whom, in turn. */
  readonly assessors: readonly (readonly [string, string])[];
  /** What assessors write, by how they recommend. */
  readonly notes: Readonly<Record<Recommendation, readonly string[]>>;
};

/** One form, filled in on one evening. */
export function apply({ calendar }: World, programme: string, person: StoryPerson): Act {
  return {
    at: calendar.at(person.applied, person.hour ?? "19:40"),
    what: `${person.key} applies`,
    async run(world, now) {
      const { slug } = known(world.programmes, programme);
      const { side, locale, helper } = person;
      const started = await must(
        startApplication(visitor(world, now), { programme: slug, side, locale, key: newId() }),
      );
      const { token } = started;
      await must(saveAnswers(visitor(world, now), { token, step: "all", answers: answersOf(person) }));
      const { reference } = await must(
        submitApplication(visitor(world, now), { token, consent: "yes", ...(helper ? { helperName: helper } : {}) }),
      );
      const sent = await look(world, ({ db, organisationId }) =>
        db.application.findFirstOrThrow({
          where: { organisationId, reference },
          select: { personId: true, participation: { select: { id: true } } },
        }),
      );
      world.people.set(person.key, {
        personId: sent.personId ?? "",
        participationId: sent.participation?.id ?? "",
        person,
      });
    },
  };
}

/** Two views and a decision, within so many days of `from`. */
export function select(world: World, team: Selecting, person: StoryPerson, from: DaysAgo, position: number): Act[] {
  const { calendar } = world;
  const { decision } = person;
  const pair = team.assessors[position % team.assessors.length] ?? ["", ""];
  const views = person.views ?? (decision ? 2 : 0);
  const assessing = pair.slice(0, views).map(
    (assessor, index): Act => ({
      at: calendar.office(from - 3 - index, index === 0 ? "10:20" : "14:10"),
      what: `${assessor} gives a view of ${person.key}`,
      run: (told, now) => assess(told, team, person, assessor, now),
    }),
  );
  if (!decision) return assessing;
  const deciding: Act = {
    at: calendar.office(from - 6, "15:45"),
    what: `the team decides on ${person.key}`,
    async run(told, now) {
      const { participationId } = known(told.people, person.key);
      const { outcome, reason, referral = "", slip } = decision;
      const decide = (moment: Date) =>
        must(decideCandidate(staff(told, team.coordinator, moment), { participationId, outcome, reason, referral }));
      const { eventId } = await decide(now);
      if (!slip) return;
      // Sent to the wrong person, seen at once: taken back before the mail left, and decided anew.
      await must(undoMove(staff(told, team.coordinator, secondsAfter(now, 6)), { eventId }));
      await decide(secondsAfter(now, 1500));
    },
  };
  return [...assessing, deciding];
}

function secondsAfter(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}

function assess(world: World, team: Selecting, person: StoryPerson, assessor: string, now: Date) {
  const { random } = world;
  const refused = person.decision?.outcome === "refused";
  const [yes, doubt, no] = recommendations;
  const recommendation = refused ? random.one([doubt, no]) : random.chance(0.85) ? yes : doubt;
  const scores = starterCriteria[person.side].map(({ key }) => [
    key,
    refused ? random.between(1, 2) : random.between(2, 3),
  ]);
  const { participationId } = known(world.people, person.key);
  return must(
    assessCandidate(staff(world, assessor, now), {
      participationId,
      scores: Object.fromEntries(scores),
      recommendation,
      note: random.one(team.notes[recommendation]),
    }),
  );
}

/** Somebody tells the team that they no longer wish to take part. */
export function withdraw({ calendar }: World, coordinator: string, person: StoryPerson): Act[] {
  if (person.withdrew === undefined) return [];
  return [
    {
      at: calendar.office(person.withdrew, "11:30"),
      what: `${person.key} withdraws`,
      run: (world, now) =>
        must(
          withdrawCandidate(staff(world, coordinator, now), {
            participationId: known(world.people, person.key).participationId,
          }),
        ),
    },
  ];
}
