/** What becomes of a newcomer's wishes: a proposal in which they have said yes already, or a wish for coordination. */

import { recordEvent } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { Conduct } from "@/lib/domain/matching/conduct";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import { isWaiting } from "@/lib/domain/participation";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Programme } from "@/lib/features/frame/programme";
import type { InForce } from "@/lib/features/matching/in-force";
import { membersOf, type PoolMember } from "@/lib/features/matching/pool";
import { makeProposal, type ProposingRefusal } from "@/lib/features/matching/proposing";
import { vetoesOfPerson } from "@/lib/features/matching/vetoes";

type Wished = { readonly citizen: PoolMember; readonly migrant: PoolMember; readonly referencePersonId: string };

/** Whoever chose has said yes: only the other one is still asked, unless both say it at the first meeting. */
function askingCitizen(conduct: Conduct): Conduct {
  return conduct.consultation === "atFirstMeeting" ? conduct : { ...conduct, consultation: "citizenFirst" };
}

/** Proposes one wish. A citizen who is no longer free is refused, and nothing was written. */
export async function proposeWish(
  context: Context,
  programme: Programme,
  inForce: InForce,
  { citizen, migrant, referencePersonId }: Wished,
): Promise<Result<string, ProposingRefusal>> {
  const { db, organisationId, now } = context;
  const own: Context = { ...context, eventId: newId() };
  const vetoes = await vetoesOfPerson(context, migrant);
  const explained = explainPair(citizen, migrant, inForce.criteria, vetoes);
  const asking = { ...inForce, conduct: askingCitizen(inForce.conduct) };
  const wanted = { citizen, migrant, origin: "newcomer", referencePersonId, explained } as const;
  const made = await makeProposal(own, programme, asking, wanted);
  if (!made.ok) return made;
  await db.proposal.updateMany({
    where: { organisationId, id: made.value.proposalId, state: "proposed", migrantAnswer: null },
    data: { migrantAnswer: "yes", migrantAnsweredAt: now, migrantAskedAt: now },
  });
  await recordEvent(own, made.value.event);
  return ok(made.value.proposalId);
}

/** Reasons that speak of this citizen: the next wish may still be asked. */
const takenReasons: readonly string[] = [
  "access.changedMeanwhile",
  "move.notFromHere",
  "matching.notWaiting",
  "matching.rulesNotMet",
] satisfies readonly ProposingRefusal[];

type Tried = { readonly proposalId: string; readonly place: number };

/**
 * Tries the wishes in their order until one can be asked; the place says which one it was. When none can, the refusal
 * says that they are taken, unless it is the newcomer who waits no longer.
 */
export async function proposeFirstFree(
  context: Context,
  programme: Programme,
  inForce: InForce,
  wishes: { readonly migrantId: string; readonly citizenIds: readonly string[]; readonly referencePersonId: string },
): Promise<Result<Tried, ProposingRefusal | "dossier.taken" | "dossier.notWaiting">> {
  for (const [index, citizenId] of wishes.citizenIds.entries()) {
    const found = await membersOf(context, [citizenId, wishes.migrantId]);
    const citizen = found.find(({ id }) => id === citizenId);
    const migrant = found.find(({ id }) => id === wishes.migrantId);
    if (!citizen || !migrant) return refuse("access.notFound");
    if (!isWaiting(migrant.state)) return refuse("dossier.notWaiting");
    const pair = { citizen, migrant, referencePersonId: wishes.referencePersonId };
    const made = await proposeWish(context, programme, inForce, pair);
    if (made.ok) return ok({ proposalId: made.value, place: index + 1 });
    if (!takenReasons.includes(made.reason)) return made;
  }
  return refuse("dossier.taken", { field: "first" });
}
