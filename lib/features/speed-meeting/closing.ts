/** The end of an evening: of the shared wishes the solver makes proposals, and both are asked as the settings say. */

import { recordEvent } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { decideOrigin } from "@/lib/domain/matching/conduct";
import { decideEveningMove } from "@/lib/domain/matching/evening";
import { explainPair } from "@/lib/domain/matching/explain-pair";
import { proposalsFromWishes } from "@/lib/domain/matching/wishes";
import { isWaiting } from "@/lib/domain/participation";
import { sides } from "@/lib/domain/programme";
import { ok, refuse } from "@/lib/domain/result";
import { findProgramme } from "@/lib/features/frame/programme";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { loadsOf, nextOf } from "@/lib/features/matching/least-loaded";
import { membersOf } from "@/lib/features/matching/pool";
import { makeProposal } from "@/lib/features/matching/proposing";
import { vetoesOf } from "@/lib/features/matching/vetoes";
import { type Evening, type Guest, guestsOf, setEvening } from "@/lib/features/speed-meeting/record";
import { meetable } from "@/lib/features/speed-meeting/seating";
import { sharedWishes } from "@/lib/features/speed-meeting/shared-wishes";

export async function closeHeld(context: Context, evening: Evening) {
  const moved = decideEveningMove(evening.state, "close");
  if (!moved.ok) return moved;
  const programme = await findProgramme(context, evening.programmeId);
  if (!programme) return refuse("access.notFound");
  const inForce = await settingsInForce(context, programme);
  const allowed = decideOrigin(inForce.conduct, "event");
  if (!allowed.ok) return allowed;
  const set = await setEvening(context, evening, { state: moved.value.to });
  if (!set.ok) return set;
  const guests = await guestsOf(context, evening.id);
  const mutual = await sharedWishes(context, evening.id, guests);
  await hold(context, guests);
  const members = await membersOf(
    context,
    mutual.flatMap(({ citizenId, migrantId }) => [citizenId, migrantId]),
  );
  const waiting = members.filter(({ state }) => isWaiting(state));
  const chosen = proposalsFromWishes(mutual, await meetable(context, programme.id, waiting));
  const vetoes = await vetoesOf(context, programme.id);
  const loads = await loadsOf(context);
  const proposalIds: string[] = [];
  for (const wish of chosen) {
    const citizen = waiting.find(({ id }) => id === wish.citizenId);
    const migrant = waiting.find(({ id }) => id === wish.migrantId);
    if (!citizen || !migrant) continue;
    const referencePersonId = nextOf(loads);
    if (!referencePersonId) return refuse("matching.noReferencePerson");
    const own: Context = { ...context, eventId: newId() };
    const explained = explainPair(citizen, migrant, inForce.criteria, vetoes);
    const wanted = { citizen, migrant, origin: "event", referencePersonId, explained } as const;
    const made = await makeProposal(own, programme, inForce, wanted);
    if (!made.ok) return made;
    await recordEvent(own, made.value.event);
    proposalIds.push(made.value.proposalId);
  }
  return ok({ from: moved.value.from, to: moved.value.to, mutual: mutual.length, proposalIds });
}

/** Nobody else proposes them meanwhile: the citizens first, as wherever two people are moved together. */
async function hold({ db, organisationId }: Context, guests: readonly Guest[]): Promise<void> {
  for (const side of sides) {
    const ids = guests.filter((guest) => guest.side === side).map(({ participationId }) => participationId);
    await db.$queryRaw`
      select 1 from "Participation" where "organisationId" = ${organisationId}::uuid and "id" = any(${ids}::uuid[])
      order by "id" for no key update`;
  }
}
