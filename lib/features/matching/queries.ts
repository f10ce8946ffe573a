/** The pool of both sides, the best partners of a person with their reasons, and a proposal as its own two people see it. */
import { query } from "@/lib/access/query";
import type { Localised } from "@/lib/domain/locale";
import { readReasons } from "@/lib/domain/matching/explanation";
import { proposalView } from "@/lib/domain/matching/proposal";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import { suggestPartners, whyNobody } from "@/lib/domain/matching/suggestions";
import { otherSide } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { findProgramme } from "@/lib/features/frame/programme";
import { optionLabels } from "@/lib/features/matching/labels";
import { figuresOf, lanesOf } from "@/lib/features/matching/lanes";
import { membersOf, refusalsOf, waitingOf } from "@/lib/features/matching/pool";
import { openProposals, ownProposal, proposalsOf } from "@/lib/features/matching/proposals";
import { poolSchema, proposalSchema, suggestionsSchema } from "@/lib/features/matching/schema";
import { companions } from "@/lib/features/matching/team";

/** Both lanes of a programme (the oldest one when none is named), its figures, and the proposals that are open. */
export const poolOfBothSides = query({
  permission: "matching.view",
  input: poolSchema,
  async run(context, { programmeId, ...filter }) {
    const { db, organisationId } = context;
    const rows = await db.programme.findMany({
      where: { organisationId, state: { not: "draft" } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true, vocabulary: true },
    });
    const programmes = rows.map((row) => ({ ...row, name: row.name as Localised }));
    const programme = programmeId ? programmes.find((one) => one.id === programmeId) : programmes[0];
    if (programmeId && !programme) return refuse("access.notFound");
    if (!programme) return { programmes, programme: null, filter, lanes: null, figures: null, open: [] };
    return {
      programmes,
      programme,
      filter,
      lanes: await lanesOf(context, programme.id, filter),
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
  async run(context, { participationId }) {
    const [person] = await membersOf(context, [participationId]);
    if (!person) return refuse("access.notFound");
    const programme = await findProgramme(context, person.programmeId);
    if (!programme) return refuse("access.notFound");
    const isWaiting = person.state === "waiting";
    const { vetoes, refusals } = await refusalsOf(context, person);
    const pool = isWaiting ? await waitingOf(context, programme.id, otherSide[person.side]) : [];
    const settings = standardMatchingSettings(programme.orientation);
    const suggestions = suggestPartners(person, pool, settings, vetoes, suggestionsShown);
    return {
      person,
      isWaiting,
      programme: { id: programme.id, name: programme.name, vocabulary: programme.vocabulary },
      suggestions: suggestions.map(({ partner, reasons }) => ({
        partner: pool.find((member) => member.id === partner.id)!,
        reasons,
      })),
      nobody: isWaiting && suggestions.length === 0 ? whyNobody(person, pool, settings, vetoes) : null,
      refusals,
      proposals: await proposalsOf(context, person.id),
      companions: await companions(context),
      labels: await optionLabels(context, programme.id),
    };
  },
});

/** At most so many things in common are told: three are remembered. */
const commonThings = 3;

/**
 * A proposal as one of its two people sees it: what the other asked to be called, the commune, what both share. No
 * name, no address, no number and no answer of the other is read, so none can be shown.
 */
export const proposalQuestion = query({
  permission: "proposal.answer",
  input: proposalSchema,
  async run(context, { proposalId }) {
    const own = await ownProposal(context, proposalId);
    if (!own) return refuse("access.notFound");
    const { proposal, side, other } = own;
    const view = proposalView(
      { ...proposal, reasons: readReasons(proposal.reasons) },
      side,
      other.calledName,
      context.now,
    );
    return {
      ...view,
      proposalId,
      otherSide: otherSide[side],
      commonGround: view.commonGround.slice(0, commonThings),
      placeNames: other.placeNames,
      vocabulary: own.vocabulary,
      labels: await optionLabels(context, own.programmeId),
    };
  },
});
