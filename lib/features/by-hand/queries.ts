/** Somebody beside up to three people of the other side: what speaks for each, what against, and what it costs others. */

import { query } from "@/lib/access/query";
import { decideOrigin, machineHelps } from "@/lib/domain/matching/conduct";
import { costsOfChoices } from "@/lib/domain/matching/cost-of-choice";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import { overrideNeed } from "@/lib/domain/matching/override";
import { isWaiting } from "@/lib/domain/participation";
import { otherSide, sides } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { comparisonSchema, mostCompared } from "@/lib/features/by-hand/schema";
import { candidateOf } from "@/lib/features/matching/candidate";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { matchingProgramme } from "@/lib/features/matching/labels";
import { membersOf, type PoolMember, waitingOf } from "@/lib/features/matching/pool";
import { companions } from "@/lib/features/matching/team";
import { forbiddenPairsOf, vetoesOf } from "@/lib/features/matching/vetoes";

/** The comparison, with what a coordinator may do about each pair. */
export const comparePartners = query({
  permission: "matching.view",
  input: comparisonSchema,
  async run(context, { participationId, partnerIds }) {
    const { actor } = context;
    const found = await membersOf(context, [participationId, ...partnerIds.slice(0, mostCompared)]);
    const person = found.find(({ id }) => id === participationId);
    const programme = person && (await matchingProgramme(context, person.programmeId));
    if (!person || !programme || actor.kind !== "staff") return refuse("access.notFound");
    const suits = ({ programmeId, side }: PoolMember) =>
      programmeId === person.programmeId && side === otherSide[person.side];
    const partners = partnerIds.flatMap((id) => found.filter((member) => member.id === id && suits(member)));
    const { criteria, conduct } = await settingsInForce(context, programme);
    const vetoes = await vetoesOf(context, programme.id);
    const forbidden = await forbiddenPairsOf(context, person);
    const pairs = partners.map((partner) => {
      const [citizen, migrant] = person.side === "citizen" ? [person, partner] : [partner, person];
      return {
        partner,
        citizenId: citizen.id,
        migrantId: migrant.id,
        ...explainPair(citizen, migrant, criteria, vetoes),
      };
    });
    const helps = machineHelps(conduct);
    const pool: PoolMember[] = [];
    if (helps && pairs.length > 0)
      for (const side of sides) pool.push(...(await waitingOf(context, programme.id, side)));
    const costs = helps ? costsOfChoices(pool, criteria, vetoes, pairs) : [];
    const alone = decideOrigin(conduct, "coordinator");
    return {
      person: { ...candidateOf(person), isWaiting: isWaiting(person.state) },
      programme: { id: programme.id, name: programme.name, vocabulary: programme.vocabulary },
      left: partnerIds.length > mostCompared ? partnerIds.length - mostCompared : 0,
      gone: partners.length < Math.min(partnerIds.length, mostCompared),
      columns: pairs.map(({ partner, reasons, broken }, at) => ({
        partner: { ...candidateOf(partner), isWaiting: isWaiting(partner.state) },
        reasons,
        broken,
        cost: costs[at] ?? null,
        need: overrideNeed(broken, conduct.overrider, actor.roles),
        forbidden: forbidden.find(({ otherPersonId }) => otherPersonId === partner.personId) ?? null,
      })),
      companions: await companions(context),
      labels: programme.labels,
      abilities: {
        /** Null when coordination may propose by itself; else why not. */
        proposing: alone.ok ? null : alone.reason,
        asking: conduct.ways.includes("team"),
      },
    };
  },
});

type Value<Q extends (...given: never[]) => Promise<unknown>> = Extract<Awaited<ReturnType<Q>>, { ok: true }>["value"];
export type Comparison = Value<typeof comparePartners>;
export type ComparedColumn = Comparison["columns"][number];
