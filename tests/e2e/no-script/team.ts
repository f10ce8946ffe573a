/** What the team does between the steps of those who take part: the commands themselves, on the same database. */
import { brusselsDay } from "@/lib/domain/day";
import {
  answerQuestion,
  assessCandidate,
  cancelClosure,
  cancelTraining,
  closeDuo,
  confirmFirstMeeting,
  decideCandidate,
  enrolCandidate,
  holdFirstMeeting,
  planFirstMeeting,
  planTraining,
  proposeDuo,
  recordAttendance,
} from "@/tests/e2e/no-script/commands";
import { granted } from "@/tests/support/granted";
import { addTestPerson, everything, type TestOrganisation } from "@/tests/support/organisation";

/** A civil day so many days from now. */
export function dayIn(days: number): string {
  return brusselsDay(new Date(Date.now() + days * 86_400_000));
}

/** The participation of somebody, by the address that they gave. */
export async function participationOf({ id }: TestOrganisation, email: string): Promise<string> {
  const db = await everything();
  const found = await db.participation.findFirstOrThrow({ where: { organisationId: id, person: { email } } });
  return found.id;
}

export const decisionReason = "Votre motivation et vos disponibilités conviennent au programme.";

/** The coordination answers the question that waits. */
export async function answerWaitingQuestion(organisation: TestOrganisation, answer: string): Promise<void> {
  const db = await everything();
  const { id } = await db.proposalQuestion.findFirstOrThrow({
    where: { organisationId: organisation.id, answeredAt: null },
  });
  await granted(answerQuestion(organisation.as("coordinator", new Date()), { questionId: id, answer }));
}

/** Two views, then the decision. */
export async function accept(organisation: TestOrganisation, email: string): Promise<void> {
  const participationId = await participationOf(organisation, email);
  const db = await everything();
  const { side } = await db.participation.findFirstOrThrow({ where: { id: participationId } });
  const scores = side === "citizen" ? { openness: 3, time: 3 } : { wish: 3, needs: 3 };
  for (const role of ["coordinator", "selector"] as const) {
    const view = { participationId, scores, recommendation: "yes" as const };
    await granted(assessCandidate(organisation.as(role, new Date()), view));
  }
  const decision = { participationId, outcome: "accepted" as const, reason: decisionReason };
  await granted(decideCandidate(organisation.as("coordinator", new Date()), decision));
}

export async function planSession(organisation: TestOrganisation, title: string, places: number): Promise<string> {
  const planned = await granted(
    planTraining(organisation.as("trainer", new Date()), {
      programmeId: organisation.programmeId,
      title: { fr: title },
      place: "Rue de la Rencontre 1, 1080 Molenbeek-Saint-Jean",
      trainer: "Fatima",
      places,
      dates: [{ day: dayIn(3), starts: "10:00", ends: "12:00" }],
    }),
  );
  return planned.sessionId;
}

/** Somebody else takes a place of this session. */
export async function takePlace(organisation: TestOrganisation, sessionId: string): Promise<void> {
  const { participationId } = await addTestPerson(organisation, "citizen", "inTraining");
  await granted(enrolCandidate(organisation.as("coordinator", new Date()), { sessionId, participationId }));
}

export async function callOff(organisation: TestOrganisation, sessionId: string): Promise<void> {
  await granted(cancelTraining(organisation.as("trainer", new Date()), { sessionId }));
}

/** Everybody who has a place came. */
export async function allCame(organisation: TestOrganisation, sessionId: string): Promise<void> {
  const db = await everything();
  const date = await db.trainingDate.findFirstOrThrow({ where: { sessionId } });
  const enrolled = await db.enrolment.findMany({ where: { sessionId, state: "enrolled" } });
  const presences = Object.fromEntries(enrolled.map(({ id }) => [id, "present" as const]));
  await granted(recordAttendance(organisation.as("trainer", new Date()), { dateId: date.id, presences }));
}

export async function putTogether(organisation: TestOrganisation, emails: readonly [string, string]): Promise<void> {
  await granted(
    proposeDuo(organisation.as("coordinator", new Date()), {
      participationId: await participationOf(organisation, emails[0]),
      partnerId: await participationOf(organisation, emails[1]),
      referencePersonId: organisation.staff.referencePerson.membershipId,
    }),
  );
}

export async function duoOf({ id }: TestOrganisation): Promise<{ id: string; state: string }> {
  const db = await everything();
  return db.duo.findFirstOrThrow({ where: { organisationId: id } });
}

export async function arrangeFirstMeeting(organisation: TestOrganisation): Promise<void> {
  const coordinator = organisation.as("coordinator", new Date());
  const duoId = (await duoOf(organisation)).id;
  const mediatorId = organisation.staff.referencePerson.membershipId;
  const plan = { duoId, place: "Café du Pont, 1000 Bruxelles", day: dayIn(2), time: "14:00", mediatorId };
  await granted(planFirstMeeting(coordinator, plan));
  await granted(confirmFirstMeeting(coordinator, { duoId }));
}

export async function firstMeetingHeld(organisation: TestOrganisation): Promise<void> {
  const duoId = (await duoOf(organisation)).id;
  await granted(holdFirstMeeting(organisation.as("coordinator", new Date()), { duoId }));
}

export async function goOnAfterAll(organisation: TestOrganisation): Promise<void> {
  const duoId = (await duoOf(organisation)).id;
  await granted(cancelClosure(organisation.as("coordinator", new Date()), { duoId }));
}

export async function close(organisation: TestOrganisation): Promise<void> {
  await granted(
    closeDuo(organisation.as("coordinator", new Date()), {
      duoId: (await duoOf(organisation)).id,
      reason: "moved",
      lastGatheringHeld: "no",
      note: "Un déménagement soudain.",
    }),
  );
}
