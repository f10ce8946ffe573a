/** Wishes are asked of everybody who sat with somebody, and kept so that only shared ones are ever read. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { linkEnd } from "@/lib/domain/link";
import { decideEveningMove, decideWishes, type WishWord, wishStrengths } from "@/lib/domain/matching/evening";
import { ok, type Result, refuse } from "@/lib/domain/result";
import {
  type Evening,
  type EveningReason,
  type Guest,
  guestsOf,
  metBy,
  setEvening,
} from "@/lib/features/speed-meeting/record";
import { queueMessages } from "@/lib/mail";

/** Ends the rounds: what was not held is forgotten, and everybody who met somebody gets a link. */
export async function openWishes(context: Context, evening: Evening) {
  const { db, organisationId, now } = context;
  const moved = decideEveningMove(evening.state, "askWishes");
  if (!moved.ok) return moved;
  if (evening.currentRound === 0) return refuse("evening.noRoundYet");
  const set = await setEvening(context, evening, { state: moved.value.to });
  if (!set.ok) return set;
  const of = { organisationId, speedMeetingId: evening.id };
  await db.speedMeetingSeat.deleteMany({ where: { ...of, round: { gt: evening.currentRound } } });
  const seats = await db.speedMeetingSeat.findMany({ where: of, select: { citizenId: true, migrantId: true } });
  const met = new Set(seats.flatMap(({ citizenId, migrantId }) => [citizenId, migrantId]));
  const asked = (await guestsOf(context, evening.id)).filter(({ id }) => met.has(id));
  await queueMessages(
    context,
    asked.map(({ id, personId }) => ({
      personId,
      template: "wishesAsked",
      params: { guestId: id },
      link: { subjectId: id, expiresAt: linkEnd("giveWishes", now) },
      dedupeKey: `wishesAsked:${id}`,
    })),
  );
  return ok({ from: moved.value.from, to: moved.value.to, asked: asked.length });
}

/** Writes the wishes of one guest, in the place of earlier ones. `typist` is who typed a paper card in. */
export async function writeWishes(
  context: Context,
  { evening, guest }: { readonly evening: Evening; readonly guest: Guest },
  words: Readonly<Record<string, WishWord>>,
  typist: string | null,
): Promise<Result<true, EveningReason>> {
  const { db, organisationId, now } = context;
  const met = await metBy(context, evening, guest.id);
  const said = Object.entries(words).map(([aboutId, word]) => ({ aboutId, strength: wishStrengths[word] }));
  const decided = decideWishes(
    evening.state,
    met.map(({ guestId }) => guestId),
    said,
  );
  if (!decided.ok) return decided;
  await db.speedMeetingWish.deleteMany({ where: { organisationId, fromId: guest.id } });
  await db.speedMeetingWish.createMany({
    data: decided.value.map(({ aboutId, strength }) => ({
      organisationId,
      id: newId(),
      speedMeetingId: evening.id,
      fromId: guest.id,
      aboutId,
      strength,
      enteredById: typist,
      wishedAt: now,
    })),
  });
  const { count } = await db.speedMeetingGuest.updateMany({
    where: { organisationId, id: guest.id },
    data: { wishedAt: now },
  });
  return count === 1 ? ok(true) : refuse("access.changedMeanwhile");
}
