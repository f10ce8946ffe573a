import { command, done } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { readEmail, readPhone } from "@/lib/domain/contact";
import type { MovedParticipation } from "@/lib/domain/events";
import { isEventName } from "@/lib/domain/events";
import {
  datesOnUndo,
  type ParticipationMove,
  type ParticipationState,
  participationMachine,
} from "@/lib/domain/participation";
import { ok, refuse } from "@/lib/domain/result";
import { decideAddress } from "@/lib/domain/team";
import { decideUndo } from "@/lib/domain/undo";
import { holdStages } from "@/lib/features/frame/programme";
import { takeProposalBack } from "@/lib/features/matching/taking-back";
import { messagesLeft, stopMessages } from "@/lib/features/messages/stopping";
import { findParticipation } from "@/lib/features/participation";
import { changePersonSchema, undoMoveSchema } from "@/lib/features/people/schema";

/** Corrects how a person is called and reached. Only staff do; the person's own answers stay as they were given. */
export const changePerson = command({
  permission: "person.edit",
  input: changePersonSchema,
  async run({ db, organisationId }, { personId, email: typedEmail, phone: typedPhone, ...rest }) {
    const email = typedEmail === "" ? null : readEmail(typedEmail);
    if (typedEmail !== "" && !email) return refuse("form.notAnEmail", { field: "email" });
    const phone = typedPhone === "" ? null : readPhone(typedPhone);
    if (typedPhone !== "" && !phone) return refuse("form.notAPhone", { field: "phone" });
    const found = await db.person.findFirst({
      where: { organisationId, id: personId },
      include: { memberships: { select: { id: true } } },
    });
    if (!found) return refuse("access.notFound");
    const { memberships, ...before } = found;
    const address = decideAddress({ before: before.email, after: email, onTheTeam: memberships.length > 0 });
    if (!address.ok) return address;
    const after = { ...rest, email, phone };
    const { count } = await db.person.updateMany({ where: { organisationId, id: personId }, data: after });
    if (count !== 1) return refuse("access.changedMeanwhile");
    const fields = Object.entries(after).filter(([name, value]) => before[name as keyof typeof after] !== value);
    return done(
      { personId },
      {
        name: "person.changed",
        subjectKind: "person",
        subjectId: personId,
        payload: { fields: fields.map(([name]) => name) },
      },
    );
  },
});

/**
 * Takes a move back: the people return to where they were, what was queued because of it is stopped. Refuses
 * `undo.tooLate` once a message has left, `undo.somethingFollowed` once somebody moved on, `undo.notPossible` otherwise.
 */
export const undoMove = command({
  permission: "move.undo",
  input: undoMoveSchema,
  async run(context, { eventId: undone }) {
    const { db, organisationId } = context;
    const event = await db.event.findFirst({ where: { organisationId, id: undone } });
    if (!event || !isEventName(event.name)) return refuse("access.notFound");
    const moves = movesOf(event);
    if (moves.length === 0) return refuse("undo.notPossible");
    const left = await messagesLeft(context, undone);
    // The proposal first, as an answer does: the two would wait for each other otherwise.
    const takenBack = await takeBack(context, event);
    if (!takenBack.ok) return takenBack;
    const participations: MovedParticipation[] = [];
    for (const moved of moves) {
      const back = await moveBack(context, { ...moved, at: event.at }, left);
      if (!back.ok) return back;
      participations.push({ participationId: moved.participationId, from: moved.to, to: moved.from });
    }
    const stopped = await stopMessages(context, undone);
    const [first] = participations;
    if (!first) return refuse("undo.notPossible");
    return done(
      { eventId: undone },
      {
        name: "move.undone",
        subjectKind: event.subjectKind === "proposal" ? "proposal" : "participation",
        subjectId: event.subjectId,
        payload: {
          from: first.from,
          to: first.to,
          participations,
          undoneEventId: undone,
          undoneName: event.name,
          cancelledMessages: stopped,
        },
      },
    );
  },
});

type Recorded = { name: string; subjectKind: string; subjectId: string; payload: unknown };
type Moved = MovedParticipation & { move?: ParticipationMove };

/** The participations that an event moved: the one it is about, or those it lists. */
function movesOf({ subjectKind, subjectId, payload }: Recorded): Moved[] {
  const told = payload as {
    from?: string;
    to?: string;
    move?: ParticipationMove;
    participations?: MovedParticipation[];
  };
  if (told.participations) return [...told.participations];
  if (subjectKind !== "participation" || !told.from || !told.to) return [];
  const [from, to] = [told.from as ParticipationState, told.to as ParticipationState];
  return [{ participationId: subjectId, from, to, ...(told.move ? { move: told.move } : {}) }];
}

async function moveBack(context: Context, moved: Moved & { at: Date }, left: number) {
  const { db, organisationId, now } = context;
  const found = await findParticipation(context, moved.participationId);
  const settings = found && (await holdStages(context, found.programmeId));
  if (!settings) return refuse("access.notFound");
  const decided = decideUndo({
    event: { from: moved.from, to: moved.to, at: moved.at, ...(moved.move ? { move: moved.move } : {}) },
    now,
    currentState: found.state,
    machine: participationMachine(settings),
    messagesLeft: left,
  });
  if (!decided.ok) return decided;
  const { count } = await db.participation.updateMany({
    where: { organisationId, id: found.id, state: decided.value.from },
    data: { state: decided.value.to, stateSince: now, ...datesOnUndo(decided.value.to, now, found) },
  });
  return count === 1 ? decided : refuse("access.changedMeanwhile");
}

/** What stood beside the moves: a decision stays readable as taken back, a proposal is withdrawn. */
async function takeBack(context: Context, event: Recorded) {
  const { db, organisationId, now } = context;
  if (event.name === "candidate.decided") {
    const { decisionId } = event.payload as { decisionId: string };
    await db.decision.updateMany({ where: { organisationId, id: decisionId }, data: { undoneAt: now } });
  }
  return event.name === "proposal.made" ? takeProposalBack(context, event.subjectId) : ok(true);
}
