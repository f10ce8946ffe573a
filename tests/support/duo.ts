/** A duo at a given point of its life, with both people, made directly so that a test starts from the moment it is about. */
import { newId } from "@/lib/access/ids";
import type { DuoState } from "@/lib/domain/duo";
import type { ParticipationState } from "@/lib/domain/participation";
import {
  addTestPerson,
  everything,
  type TestOrganisation,
  type TestPerson,
  testMoment,
} from "@/tests/support/organisation";

export type TestDuo = {
  readonly duoId: string;
  readonly proposalId: string;
  readonly citizen: TestPerson;
  readonly migrant: TestPerson;
};

const participationStates = {
  meeting: "meeting",
  active: "active",
  closing: "active",
  closed: "ended",
  separated: "waiting",
} as const satisfies Record<DuoState, ParticipationState>;

export type DuoChanges = {
  /** When the duo was formed; it becomes active three days later. */
  formedAt?: Date;
  startedAt?: Date | null;
  plannedEndAt?: Date | null;
  closedAt?: Date | null;
  stateSince?: Date;
  /** A membership; without it the organisation's reference person. */
  referencePersonId?: string;
  citizen?: TestPerson;
  migrant?: TestPerson;
  citizenName?: string;
  migrantName?: string;
  /** Both signed the charter in force. */
  signed?: boolean;
};

const days = (count: number) => count * 86_400_000;

/** Adds a duo; an active one began thirty days before `testMoment`. */
export async function addTestDuo(
  organisation: TestOrganisation,
  state: DuoState = "active",
  changes: DuoChanges = {},
): Promise<TestDuo> {
  const db = await everything();
  const organisationId = organisation.id;
  const person = participationStates[state];
  const citizen =
    changes.citizen ?? (await addTestPerson(organisation, "citizen", person, { calledName: changes.citizenName }));
  const migrant =
    changes.migrant ?? (await addTestPerson(organisation, "migrant", person, { calledName: changes.migrantName }));
  const referencePersonId = changes.referencePersonId ?? organisation.staff.referencePerson.membershipId;
  const formedAt = changes.formedAt ?? new Date(testMoment.getTime() - days(33));
  const begun = state === "active" || state === "closing" || state === "closed";
  const startedAt = changes.startedAt ?? (begun ? new Date(formedAt.getTime() + days(3)) : null);
  const common = { organisationId, programmeId: organisation.programmeId, referencePersonId };
  const proposalId = newId();
  await db.proposal.create({
    data: {
      ...common,
      id: proposalId,
      citizenId: citizen.participationId,
      migrantId: migrant.participationId,
      state: "accepted",
      reasons: [],
      score: 50,
      expiresAt: formedAt,
      citizenAnswer: "yes",
      migrantAnswer: "yes",
      createdAt: formedAt,
      endedAt: formedAt,
    },
  });
  const duoId = newId();
  await db.duo.create({
    data: {
      ...common,
      id: duoId,
      proposalId,
      citizenId: citizen.participationId,
      migrantId: migrant.participationId,
      state,
      stateSince: changes.stateSince ?? startedAt ?? formedAt,
      startedAt,
      plannedEndAt: changes.plannedEndAt ?? null,
      closedAt: changes.closedAt ?? (state === "closed" ? testMoment : null),
      createdAt: formedAt,
    },
  });
  if (changes.signed ?? begun) {
    await db.charterSignature.createMany({
      data: [citizen, migrant].map(({ participationId }) => ({
        organisationId,
        id: newId(),
        charterVersionId: organisation.charterVersionId,
        participationId,
        typedName: "Exemple",
        readIn: "fr" as const,
        signedAt: formedAt,
      })),
    });
  }
  return { duoId, proposalId, citizen, migrant };
}

/** A meeting that was logged on the day it was held. */
export async function addTestMeeting(
  organisation: TestOrganisation,
  duo: TestDuo,
  meeting: { heldOn: string; minutes?: number; by?: "citizen" | "migrant"; needsHelp?: boolean; loggedAt?: Date },
): Promise<string> {
  const db = await everything();
  const id = newId();
  await db.meeting.create({
    data: {
      organisationId: organisation.id,
      id,
      duoId: duo.duoId,
      loggedById: duo[meeting.by ?? "citizen"].personId,
      heldOn: new Date(meeting.heldOn),
      minutes: meeting.minutes ?? 60,
      activities: ["walk"],
      needsHelp: meeting.needsHelp ?? false,
      createdAt: meeting.loggedAt ?? new Date(`${meeting.heldOn}T18:00:00Z`),
    },
  });
  return id;
}
