/** The pool of both sides, the best partners of a person with their reasons, and a proposal as its own two people see it. */

import { query } from "@/lib/access/query";
import type { Localised } from "@/lib/domain/locale";
import { decideOrigin, machineHelps } from "@/lib/domain/matching/conduct";
import { proposalView } from "@/lib/domain/matching/disclosure";
import { onePlaceEach } from "@/lib/domain/matching/places";
import { suggestPartners, whyNobody } from "@/lib/domain/matching/suggestions";
import { isWaiting } from "@/lib/domain/participation";
import { otherSide } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { candidateOf, listOf } from "@/lib/features/matching/candidate";
import { matchingProgramme } from "@/lib/features/matching/labels";
import { communesOf, figuresOf, lanesOf, languagesOf } from "@/lib/features/matching/lanes";
import { madeWithOf } from "@/lib/features/matching/made-with";
import { ownProposal } from "@/lib/features/matching/own-proposal";
import { membersOf, refusalsOf, waitingOf } from "@/lib/features/matching/pool";
import { openProposals, proposalsOf } from "@/lib/features/matching/proposals";
import { poolSchema, proposalSchema, suggestionsSchema } from "@/lib/features/matching/schema";
import { companions } from "@/lib/features/matching/team";
import { forbiddenPairsOf, vetoesOfPerson } from "@/lib/features/matching/vetoes";

/** Both lanes of a programme (the oldest one when none is named), its figures, and the proposals that are open. */
export const poolOfBothSides = query({
  permission: "matching.view",
  input: poolSchema,
  async run(context, { programmeId, view = "board", ...filter }) {
    const { db, organisationId } = context;
    const rows = await db.programme.findMany({
      where: { organisationId, state: { not: "draft" } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true, vocabulary: true },
    });
    const programmes = rows.map((row) => ({ ...row, name: row.name as Localised }));
    const programme = programmeId ? programmes.find((one) => one.id === programmeId) : programmes[0];
    if (programmeId && !programme) return refuse("access.notFound");
    const nothing = { lanes: null, communes: [], languages: [], figures: null, open: [] };
    if (!programme) return { programmes, programme: null, view, filter, ...nothing };
    return {
      programmes,
      programme,
      view,
      filter,
      lanes: await lanesOf(context, programme.id, filter),
      communes: view === "map" ? await communesOf(context, programme.id, filter) : [],
      languages: await languagesOf(context, programme.id),
      figures: await figuresOf(context, programme.id),
      open: await openProposals(context, programme.id),
    };
  },
});

const suggestionsShown = 8;

/** For one person: the best partners with reasons, or why there is nobody; earlier refusals; proposals so far. */
export const suggestionsFor = query({
  permission: "matching.view",
  input: suggestionsSchema,
  async run(context, { participationId, ...search }) {
    const [person] = await membersOf(context, [participationId]);
    const programme = person && (await matchingProgramme(context, person.programmeId));
    if (!person || !programme) return refuse("access.notFound");
    const { labels, orientation: _, proposalDays: __, inForce, ...named } = programme;
    const waits = isWaiting(person.state);
    const refusals = await refusalsOf(context, person);
    const vetoes = await vetoesOfPerson(context, person);
    const pool = waits ? onePlaceEach(await waitingOf(context, programme.id, otherSide[person.side])) : [];
    const { criteria: settings, conduct } = inForce;
    const helps = machineHelps(conduct);
    const suggestions = helps ? suggestPartners(person, pool, settings, vetoes, suggestionsShown) : [];
    const alone = decideOrigin(conduct, "coordinator");
    return {
      person: candidateOf(person),
      isWaiting: waits,
      programme: named,
      suggestions: suggestions.map(({ partner, reasons }) => ({
        partner: candidateOf(pool.find((member) => member.id === partner.id)!),
        reasons,
      })),
      nobody: helps && waits && suggestions.length === 0 ? whyNobody(person, pool, settings, vetoes) : null,
      /** Whether the machine ranks; without it there are lists and filters only. */
      helps,
      /** Null when coordination may propose by itself; else why not. */
      proposing: alone.ok ? null : { reason: alone.reason, values: alone.values },
      others: listOf(pool, search),
      search,
      refusals,
      forbidden: await forbiddenPairsOf(context, person),
      proposals: await proposalsOf(context, person.id),
      made: await madeWithOf(context, person.id),
      companions: await companions(context),
      labels,
    };
  },
});

/**
 * A proposal as one of its two people sees it: what the programme lets be seen of the other, what both share, what one
 * asked. No name in full, no address, no number and no answer of the other leaves this function; who has not been asked
 * yet does not learn that there is a proposal.
 */
export const proposalQuestion = query({
  permission: "proposal.answer",
  input: proposalSchema,
  async run(context, { proposalId }) {
    const own = await ownProposal(context, proposalId);
    const programme = own && (await matchingProgramme(context, own.programmeId));
    const view = own && proposalView(own.proposal, own.side, own.other, own.conduct, context.now);
    if (!view || !programme) return refuse("access.notFound");
    return {
      ...view,
      proposalId,
      questions: own.questions,
      contactAt: own.conduct.contactAt,
      side: own.side,
      otherSide: otherSide[own.side],
      vocabulary: own.vocabulary,
      labels: programme.labels,
    };
  },
});

type Value<Q extends (...given: never[]) => Promise<unknown>> = Extract<Awaited<ReturnType<Q>>, { ok: true }>["value"];
export type Pool = Value<typeof poolOfBothSides>;
export type Suggestions = Value<typeof suggestionsFor>;
export type ProposalQuestion = Value<typeof proposalQuestion>;
