/** Trainings and the people in them, made through the commands. */
import { expect } from "vitest";
import { newId } from "@/lib/access/ids";
import type { Presence } from "@/lib/domain/training";
import { enrolCandidate, planTraining, recordAttendance } from "@/lib/features/training/commands";
import { addTestPerson, everything, type TestOrganisation, type TestPerson } from "@/tests/support/organisation";

export const saturday = { day: "2026-03-14", starts: "09:30", ends: "12:30" };
export const sunday = { day: "2026-03-15", starts: "13:30", ends: "16:30" };
export const during = (day: string) => new Date(`${day}T20:00:00Z`);

export const plan = (from: TestOrganisation, more: object = {}) =>
  planTraining(from.as("trainer"), {
    programmeId: from.programmeId,
    title: { fr: "Se rencontrer sans se connaître" },
    place: "Maison de quartier, rue du Progrès 12",
    trainer: "Anne Dubois",
    places: 5,
    dates: [saturday, sunday],
    ...more,
  });

export async function planned(from: TestOrganisation, more: object = {}): Promise<string> {
  const result = await plan(from, more);
  if (!result.ok) throw new Error(result.reason);
  return result.value.sessionId;
}

export const inTraining = (from: TestOrganisation) => addTestPerson(from, "citizen", "inTraining");

export async function enrolled(
  organisation: TestOrganisation,
  sessionId: string,
  people: number,
): Promise<TestPerson[]> {
  const list: TestPerson[] = [];
  for (let count = 0; count < people; count += 1) {
    const person = await inTraining(organisation);
    const { participationId } = person;
    expect(await enrolCandidate(organisation.as("coordinator"), { sessionId, participationId })).toMatchObject({
      ok: true,
    });
    list.push(person);
  }
  return list;
}

export async function storedSession(sessionId: string) {
  const db = await everything();
  const [session, dates, enrolments, events] = await Promise.all([
    db.trainingSession.findFirstOrThrow({ where: { id: sessionId } }),
    db.trainingDate.findMany({ where: { sessionId }, orderBy: { startsAt: "asc" } }),
    db.enrolment.findMany({ where: { sessionId }, orderBy: { createdAt: "asc" } }),
    db.event.findMany({ where: { subjectId: sessionId }, orderBy: { id: "asc" } }),
  ]);
  return { session, dates, enrolments, events };
}

export async function stateOf({ participationId }: TestPerson) {
  const db = await everything();
  return (await db.participation.findFirstOrThrow({ where: { id: participationId } })).state;
}

export async function messagesTo({ personId }: TestPerson) {
  const db = await everything();
  return db.message.findMany({ where: { personId }, orderBy: { id: "asc" } });
}

/** Notes the presence of each person on one date of a session. */
export async function record(
  organisation: TestOrganisation,
  sessionId: string,
  position: number,
  given: readonly [TestPerson, Presence][],
) {
  const { dates, enrolments } = await storedSession(sessionId);
  const presences = Object.fromEntries(
    given.map(([person, presence]) => {
      const enrolment = enrolments.find(({ participationId }) => participationId === person.participationId);
      return [enrolment?.id ?? newId(), presence];
    }),
  );
  const day = [saturday, sunday][position]?.day ?? saturday.day;
  return recordAttendance(organisation.as("trainer", during(day)), {
    dateId: dates[position]?.id ?? newId(),
    presences,
  });
}
