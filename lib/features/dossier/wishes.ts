/** What a newcomer answers to a round, and what coordination makes of a wish. */

import type { Context } from "@/lib/access/context";
import { decideOrigin } from "@/lib/domain/matching/conduct";
import { type DossierChoiceRefusal, decideDossierChoice } from "@/lib/domain/matching/dossier";
import type { IntroductionRefusal } from "@/lib/domain/matching/introduction";
import { isWaiting } from "@/lib/domain/participation";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { proposeFirstFree, proposeWish } from "@/lib/features/dossier/choosing";
import { holdShowings, openRoundOf, type Showing } from "@/lib/features/dossier/record";
import { findProgramme } from "@/lib/features/frame/programme";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { loadsOf, nextOf } from "@/lib/features/matching/least-loaded";
import { membersOf } from "@/lib/features/matching/pool";
import type { ProposingRefusal } from "@/lib/features/matching/proposing";

type Refused = IntroductionRefusal | ProposingRefusal | DossierChoiceRefusal;
type Answered = { readonly round: number; readonly picked: number; readonly proposalId: string | null };

/** Where to the newcomer is led: the first wish is asked, or the next one, or coordination looks at it. */
export type ThanksWord = "dossierAsked" | "dossierNext" | "dossierNoted";

/** The round of the newcomer who acts, held; a newcomer sees nobody else's. */
async function ownRound(context: Context, participationId: string): Promise<Result<readonly Showing[], Refused>> {
  const { db, organisationId, actor } = context;
  if (actor.kind !== "participant") return refuse("access.notFound");
  if (actor.link && actor.link.subjectId !== participationId) return refuse("access.notFound");
  const own = await db.participation.findFirst({
    where: { organisationId, id: participationId, personId: actor.personId },
    select: { id: true },
  });
  if (!own) return refuse("access.notFound");
  const open = openRoundOf(await holdShowings(context, participationId));
  return open.length > 0 ? ok(open) : refuse("matching.dossierAnswered");
}

/** As many as one can put in an order. */
const mostWishes = 3;
const places = ["first", "second", "third"] as const;

/** Writes the answer to every introduction of the round; the refusal stands at the wish that has to change. */
async function write(
  { db, organisationId, now }: Context,
  round: readonly Showing[],
  wished: readonly string[],
): Promise<Result<readonly string[], Refused>> {
  const citizenOf = new Map(round.map(({ id, citizenId }) => [id, citizenId]));
  const citizenIds = wished.map((id) => citizenOf.get(id) ?? id);
  const choice = wished.length > 0 ? ({ kind: "picked", citizenIds } as const) : ({ kind: "none" } as const);
  const shownIds = round.map(({ citizenId }) => citizenId);
  const decided = decideDossierChoice({ shownIds, isAnswered: false }, choice, mostWishes);
  const wrong = citizenIds.findIndex((id, index) => !shownIds.includes(id) || citizenIds.indexOf(id) < index);
  if (!decided.ok) return { ...decided, field: places[Math.max(0, wrong)] };
  for (const { citizenId, answer, rank } of decided.value) {
    await db.dossierShowing.updateMany({
      where: { organisationId, id: round.find((one) => one.citizenId === citizenId)!.id, answer: null },
      data: { answer, rank, answeredAt: now },
    });
  }
  return ok(citizenIds);
}

export async function answerRound(
  context: Context,
  participationId: string,
  wished: readonly string[],
): Promise<Result<Answered & { readonly thanks: ThanksWord }, Refused>> {
  const found = await ownRound(context, participationId);
  if (!found.ok) return found;
  const round = found.value;
  const [member] = await membersOf(context, [participationId]);
  const programme = member && (await findProgramme(context, member.programmeId));
  if (!member || !programme) return refuse("access.notFound");
  if (!isWaiting(member.state)) return refuse("dossier.notWaiting");
  const inForce = await settingsInForce(context, programme);
  const allowed = decideOrigin(inForce.conduct, "newcomer");
  if (!allowed.ok) return allowed;
  const written = await write(context, round, wished);
  if (!written.ok) return written;
  const answered = { round: round[0]!.round, picked: wished.length };
  const referencePersonId = inForce.conduct.lastWord === "members" ? nextOf(await loadsOf(context)) : null;
  if (!referencePersonId) return ok({ ...answered, proposalId: null, thanks: "dossierNoted" });
  const tried = await proposeFirstFree(context, programme, inForce, {
    migrantId: participationId,
    citizenIds: written.value,
    referencePersonId,
  });
  if (!tried.ok) return tried;
  const { proposalId, place } = tried.value;
  return ok({ ...answered, proposalId, thanks: place === 1 ? "dossierAsked" : "dossierNext" });
}

export async function passRound(context: Context, participationId: string): Promise<Result<Answered, Refused>> {
  const found = await ownRound(context, participationId);
  if (!found.ok) return found;
  const written = await write(context, found.value, []);
  if (!written.ok) return written;
  return ok({ round: found.value[0]!.round, picked: 0, proposalId: null });
}

/** A wish of the newcomer's latest round becomes a proposal; without a name, by whoever accompanies the fewest. */
export async function confirmOne(
  context: Context,
  showingId: string,
  named: string | null,
): Promise<Result<Answered & { readonly participationId: string }, Refused>> {
  const { db, organisationId } = context;
  const wish = await db.dossierShowing.findFirst({
    where: { organisationId, id: showingId, answer: "picked" },
    select: { citizenId: true, migrantId: true, round: true },
  });
  const members = wish ? await membersOf(context, [wish.citizenId, wish.migrantId]) : [];
  const citizen = members.find(({ id }) => id === wish?.citizenId);
  const migrant = members.find(({ id }) => id === wish?.migrantId);
  const programme = citizen && (await findProgramme(context, citizen.programmeId));
  if (!wish || !citizen || !migrant || !programme) return refuse("access.notFound");
  const referencePersonId = named ?? nextOf(await loadsOf(context));
  if (!referencePersonId) return refuse("matching.noReferencePerson", { field: "referencePersonId" });
  const inForce = await settingsInForce(context, programme);
  const made = await proposeWish(context, programme, inForce, { citizen, migrant, referencePersonId });
  if (!made.ok) return made;
  return ok({ participationId: wish.migrantId, round: wish.round, picked: 1, proposalId: made.value });
}
