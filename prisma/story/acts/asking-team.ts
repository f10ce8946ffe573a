/** The support team is asked about pairs: once the votes decide, otherwise the coordinator does after reading them. */
import type { LastWord } from "@/lib/domain/matching/conduct";
import type { Vote } from "@/lib/domain/matching/team-question";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { suggestionsFor } from "@/lib/features/matching/queries";
import { publishMatching } from "@/lib/features/matching-settings/commands";
import { askTeam, castVote, decideTeamQuestion, withdrawTeamQuestion } from "@/lib/features/team-question/commands";
import type { DaysAgo } from "@/prisma/story/calendar";
import { must } from "@/prisma/story/must";
import type { Act } from "@/prisma/story/telling";
import { known, look, staff, type World } from "@/prisma/story/world";

/** Publishes settings in which the team votes, and who has the last word over it. */
export function askTheTeam(world: World, coordinator: string, programme: string, word: LastWord, on: DaysAgo): Act {
  return {
    at: world.calendar.office(on, "09:05"),
    what: `the last word in ${programme} is with: ${word}`,
    async run(told, now) {
      const { programmeId } = known(told.programmes, programme);
      const { conduct, criteria, number } = await look(told, async (context) => {
        const where = { organisationId: told.organisationId, id: programmeId };
        return settingsInForce(context, await context.db.programme.findFirstOrThrow({ where }));
      });
      const { criteria: weighed, ...thresholds } = criteria;
      await must(
        publishMatching(staff(told, coordinator, now), {
          programmeId,
          number,
          ...conduct,
          ...thresholds,
          ways: [...new Set([...conduct.ways, "team" as const])],
          lastWord: word,
          seen: { citizen: [...conduct.seen.citizen], migrant: [...conduct.seen.migrant] },
          criteria: weighed,
        }),
      );
    },
  };
}

export type StoryQuestion = {
  readonly note: string;
  readonly asked: DaysAgo;
  readonly votes: readonly { readonly by: string; readonly vote: Vote; readonly reason: string }[];
  /** What the coordinator makes of it; without it the votes decide, or it stays open. */
  readonly ends?: "withdrawn" | { readonly against: string };
};

/** One question after the other, each about another pair of those who could be put to each other, from the `first`. */
export function putToTheTeam(
  world: World,
  coordinator: string,
  programme: string,
  questions: readonly StoryQuestion[],
  first = 0,
): Act[] {
  return questions.map((question, index) => ({
    at: world.calendar.office(question.asked, "14:20"),
    what: `the team is asked: ${question.note}`,
    run: (told, now) => ask(told, coordinator, programme, question, first + index, now),
  }));
}

async function ask(
  world: World,
  coordinator: string,
  programme: string,
  { note, votes, ends }: StoryQuestion,
  index: number,
  now: Date,
): Promise<void> {
  const leader = staff(world, coordinator, now);
  const pairs = await possiblePairs(world, coordinator, programme, now);
  const pair = pairs[index % pairs.length];
  if (!pair) throw new Error("nobody could be put to anybody");
  const { questionId } = await must(askTeam(leader, { ...pair, note }));
  for (const { by, vote, reason } of votes) {
    await must(castVote(staff(world, by, now), { questionId, vote, reason }));
  }
  if (ends === "withdrawn") await must(withdrawTeamQuestion(leader, { questionId }));
  else if (ends) await must(decideTeamQuestion(leader, { questionId, decision: "no", reason: ends.against }));
}

/** Everybody who waits with each of their best partners, by name. */
async function possiblePairs(world: World, coordinator: string, programme: string, now: Date) {
  const { programmeId } = known(world.programmes, programme);
  const waiting = await look(world, ({ db, organisationId }) =>
    db.participation.findMany({
      where: { organisationId, programmeId, side: "migrant", state: "waiting" },
      orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
      select: { id: true },
    }),
  );
  const pairs: { participationId: string; partnerId: string }[] = [];
  for (const { id } of waiting) {
    const { suggestions } = await must(suggestionsFor(staff(world, coordinator, now), { participationId: id }));
    pairs.push(...suggestions.map(({ partner }) => ({ participationId: id, partnerId: partner.participationId })));
  }
  return pairs;
}
