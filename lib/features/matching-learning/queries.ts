/** What a programme can learn from its own duos before it trusts its weights, and what the coming year may bring. */
import { query } from "@/lib/access/query";
import { brusselsDay } from "@/lib/domain/day";
import { drawsFrom } from "@/lib/domain/draws";
import type { Localised } from "@/lib/domain/locale";
import { fairnessBy } from "@/lib/domain/matching/fairness";
import { feasiblePairs } from "@/lib/domain/matching/feasible-pairs";
import { learnFrom } from "@/lib/domain/matching/learning";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { priceOfFairness } from "@/lib/domain/matching/price-of-fairness";
import { priceByGroup } from "@/lib/domain/matching/scarcity";
import type { MatchingSettings } from "@/lib/domain/matching/settings";
import { simulateYear } from "@/lib/domain/matching/simulation";
import { solve } from "@/lib/domain/matching/solver/solver";
import { type Side, sides } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { type PoolMember, waitingOf } from "@/lib/features/matching/pool";
import { vetoesOf } from "@/lib/features/matching/vetoes";
import { duoOutcomes, peopleOfPool } from "@/lib/features/matching-learning/outcomes";
import { learningSchema } from "@/lib/features/matching-learning/schema";

/** Whoever waits so many days waits long. */
const longDays = 60;
/** More people than this would hold the page up: the year is then left out, and said so. */
const mostPeopleForYear = 600;

/** The criteria and what went with them, who finds somebody, what fairness and scarce places cost, and the coming year. */
export const matchingLearning = query({
  permission: "matching.learn",
  input: learningSchema,
  async run(context, { programmeId, outcome = "after6Months", side = "migrant", grouping = "gender", year = false }) {
    const { db, organisationId, now } = context;
    const rows = await db.programme.findMany({
      where: { organisationId, state: { not: "draft" } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true, vocabulary: true, orientation: true, proposalDays: true },
    });
    const programmes = rows.map(({ id, name, vocabulary }) => ({ id, name: name as Localised, vocabulary }));
    const row = programmeId ? rows.find(({ id }) => id === programmeId) : rows[0];
    if (programmeId && !row) return refuse("access.notFound");
    if (!row) return { programmes, page: null };
    const today = brusselsDay(now);
    const { criteria: settings } = await settingsInForce(context, row);
    const { outcomes, arrivals } = await peopleOfPool(context, row.id);
    const pool: PoolMember[] = [];
    for (const one of sides) pool.push(...(await waitingOf(context, row.id, one)));
    const random = drawsFrom(`${row.id} ${today}`);
    const fits = arrivals.length + pool.length <= mostPeopleForYear;
    return {
      programmes,
      page: {
        programme: programmes.find(({ id }) => id === row.id)!,
        outcome,
        side,
        grouping,
        year,
        learning: learnFrom(await duoOutcomes(context, row.id), today),
        fairness: fairnessBy(outcomes, side, grouping),
        ...pricesOf(pool, settings, await vetoesOf(context, row.id)),
        arrivals: Object.fromEntries(
          sides.map((one) => [one, arrivals.filter(({ person }) => person.side === one).length]),
        ) as Record<Side, number>,
        fits,
        rhythms: year && fits ? simulateYear({ today, pool: pool.map(anonymous), arrivals, settings, random }) : null,
      },
    };
  },
});

type Found = Extract<Awaited<ReturnType<typeof matchingLearning>>, { ok: true }>["value"];
export type LearningPage = NonNullable<Found["page"]>;
export type MatchingLearning = Found;

function anonymous({ id, side, waitingDays, profile, place, refusals }: PoolMember): PoolPerson {
  return { id, side, waitingDays, profile, place, refusals };
}

/** What today's pool says of the price of placing first who waits long, and of which communes lack whom. */
function pricesOf(
  pool: readonly PoolMember[],
  settings: MatchingSettings,
  vetoes: Awaited<ReturnType<typeof vetoesOf>>,
) {
  const pairs = feasiblePairs(pool, { settings, vetoes });
  const price = priceOfFairness(pairs, longDays);
  const solved = solve(pairs.instance);
  const communes = new Map(pool.map(({ id, placeNames }) => [id, placeNames?.fr ?? ""]));
  const groupsOf = (side: Side) =>
    solved.ok ? priceByGroup(pairs, solved.value, side, ({ id }) => communes.get(id) ?? "").slice(0, 8) : [];
  return {
    price: price.ok ? { ...price.value, partner: undefined } : null,
    base: pairs.base,
    scarce: { citizen: groupsOf("citizen"), migrant: groupsOf("migrant") },
  };
}
