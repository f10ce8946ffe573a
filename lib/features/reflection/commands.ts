import { command, done } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { useLink as consumeLink } from "@/lib/access/participant-session";
import { decideOnBehalf, decideReflection, type ReflectionAnswer } from "@/lib/domain/reflection";
import { refuse } from "@/lib/domain/result";
import type { Programme } from "@/lib/features/frame/programme";
import { findParticipation, moveParticipation, type ParticipationRecord } from "@/lib/features/participation";
import { ownsReflection } from "@/lib/features/reflection/own";
import { answerReflectionSchema, recordReflectionSchema } from "@/lib/features/reflection/schema";

/**
 * The candidate's own answer, through the link or from their own space. Refusals: `reflection.tooEarly` for a yes
 * before the time to reflect is over, `reflection.notNow`, `access.linkUsed`.
 */
export const answerReflection = command({
  permission: "reflection.answer",
  input: answerReflectionSchema,
  async run(context, { participationId, answer }) {
    const participation = await findParticipation(context, participationId);
    if (!participation || !ownsReflection(context.actor, participation)) return refuse("access.notFound");
    const answered = await move(context, participation, answer);
    if (!answered.ok) return answered;
    const used = await consumeLink(context);
    return used.ok ? answered : used;
  },
});

/** A coordinator notes the answer of someone who has no e-mail address; who has one answers in their own name. */
export const recordReflection = command({
  permission: "reflection.record",
  input: recordReflectionSchema,
  async run(context, { participationId, answer }) {
    const { db, organisationId } = context;
    const participation = await findParticipation(context, participationId);
    if (!participation) return refuse("access.notFound");
    const person = await db.person.findFirst({
      where: { organisationId, id: participation.personId },
      select: { email: true },
    });
    const onBehalf = decideOnBehalf(Boolean(person?.email));
    return onBehalf.ok ? move(context, participation, answer) : onBehalf;
  },
});

/** Which page thanks for the answer. */
const thanks = { yes: "reflectionYes", no: "reflectionNo" } as const satisfies Record<ReflectionAnswer, string>;

async function move(
  context: Context,
  participation: ParticipationRecord & { readonly programme: Programme },
  answer: ReflectionAnswer,
) {
  const { now, eventId } = context;
  const { id, programme, state, reflectionEndsAt } = participation;
  const decided = decideReflection({ state, reflectionEndsAt, now, answer });
  if (!decided.ok) return decided;
  const moved = await moveParticipation(context, programme, participation, decided.value);
  if (!moved.ok) return moved;
  const { from, to, move } = moved.value;
  return done(
    { answer, eventId, state: to, thanks: thanks[answer] },
    { name: "reflection.answered", subjectKind: "participation", subjectId: id, payload: { from, to, move, answer } },
  );
}
