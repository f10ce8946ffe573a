/** An organisation ready to work, made directly so that each test starts from the moment it is about. */

import { PrismaPg } from "@prisma/adapter-pg";
import { type Caller, callerOf } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { StaffRole } from "@/lib/domain/actor";
import type { ParticipationState } from "@/lib/domain/participation";
import { emptyProfile, type Profile } from "@/lib/domain/profile";
import type { ProgrammeSettings, Side } from "@/lib/domain/programme";
import { standardConsent, standardQuestions } from "@/lib/domain/starter/questions";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { workerDatabase } from "@/tests/support/database";

/** The owner's own connection, which sees every organisation: to make and to look, never to act. */
let eye: Promise<PrismaClient> | undefined;
export function everything(): Promise<PrismaClient> {
  eye ??= workerDatabase().then(
    ({ urls }) => new PrismaClient({ adapter: new PrismaPg({ connectionString: withoutRole(urls.migrate), max: 3 }) }),
  );
  return eye;
}

/** The migration role passes row-level security only when it is not acting as the owner. */
function withoutRole(url: string): string {
  const address = new URL(url);
  address.searchParams.delete("options");
  return address.href;
}

export const testMoment = new Date("2026-03-02T09:00:00Z");

export const testSettings: ProgrammeSettings = {
  orientation: "befriending",
  vocabulary: "duo",
  stages: [
    { stage: "selection", enabled: true },
    { stage: "training", enabled: true },
    { stage: "reflection", enabled: true },
  ],
  vulnerablePublic: true,
  minimumAssessors: 2,
  reflectionDays: 7,
  proposalDays: 10,
  silentDays: 30,
  evaluationDays: 14,
  rhythmMinutes: 120,
  rhythmDays: 14,
  plannedMonths: 12,
};

export type TestOrganisation = {
  readonly id: string;
  readonly slug: string;
  readonly programmeId: string;
  readonly charterVersionId: string;
  readonly formVersionIds: Readonly<Record<Side, string>>;
  readonly staff: Readonly<
    Record<StaffRole, { membershipId: string; personId: string; userId: string; email: string }>
  >;
  /** A caller with this one role, at a given moment (default: `testMoment`). */
  as(role: StaffRole, now?: Date): Caller;
  visitor(now?: Date): Caller;
  system(now?: Date): Caller;
  participant(personId: string, now?: Date): Caller;
};

let count = 0;

/** Opens an organisation with one person of staff in each role and one open programme with a charter and two forms. */
export async function openTestOrganisation(changes: Partial<ProgrammeSettings> = {}): Promise<TestOrganisation> {
  const db = await everything();
  count += 1;
  const organisationId = newId();
  const slug = `org-${process.pid}-${count}`;
  const createdAt = new Date("2026-01-05T08:00:00Z");
  await db.organisation.create({
    data: {
      id: organisationId,
      slug,
      name: `Organisation ${count}`,
      defaultLocale: "fr",
      locales: ["fr", "nl", "en", "ar"],
      contactName: "Aline",
      contactEmail: `contact@${slug}.example`,
      contactPhone: "+3225550100",
      city: "Bruxelles",
      welcome: { fr: "Bienvenue" },
      createdAt,
    },
  });
  const staff = {} as Record<StaffRole, { membershipId: string; personId: string; userId: string; email: string }>;
  for (const role of ["administrator", "coordinator", "referencePerson", "manager", "selector", "trainer"] as const) {
    const member = { membershipId: newId(), personId: newId(), userId: newId(), email: `${role}@${slug}.example` };
    const name = `${role} ${count}`;
    await db.userAccount.create({
      data: { id: member.userId, email: member.email.toLowerCase(), name, passwordHash: "", locale: "fr", createdAt },
    });
    await db.person.create({
      data: {
        organisationId,
        id: member.personId,
        name,
        calledName: role,
        locale: "fr",
        email: member.email,
        createdAt,
      },
    });
    await db.membership.create({
      data: {
        organisationId,
        id: member.membershipId,
        userId: member.userId,
        personId: member.personId,
        roles: [role],
        createdAt,
        contactHours: { fr: "mardi de 9 h à 12 h" },
        contactMeans: { fr: "téléphone 02 555 01 00" },
      },
    });
    staff[role] = member;
  }
  const programmeId = newId();
  const charterVersionId = newId();
  const settings = { ...testSettings, ...changes };
  await db.programme.create({
    data: {
      organisationId,
      id: programmeId,
      slug: "duos",
      state: "open",
      ...settings,
      stages: settings.stages as unknown as Prisma.InputJsonValue,
      name: { fr: "Duos" },
      summary: { fr: "Se rencontrer" },
      criteria: testCriteria,
      createdAt,
    },
  });
  await db.charterVersion.create({
    data: {
      organisationId,
      id: charterVersionId,
      programmeId,
      number: 1,
      state: "published",
      clauses: testClauses,
      textHash: "0".repeat(64),
      publishedAt: createdAt,
      createdAt,
    },
  });
  const formVersionIds = { citizen: newId(), migrant: newId() };
  for (const side of ["citizen", "migrant"] as const) {
    await db.formVersion.create({
      data: {
        organisationId,
        id: formVersionIds[side],
        programmeId,
        side,
        number: 1,
        publishedAt: createdAt,
        questions: standardQuestions(side, settings.orientation) as unknown as Prisma.InputJsonValue,
        consent: standardConsent,
      },
    });
  }
  return {
    id: organisationId,
    slug,
    programmeId,
    charterVersionId,
    formVersionIds,
    staff,
    as: (role, now = testMoment) => {
      const { membershipId, personId, userId } = staff[role];
      return callerOf(organisationId, { kind: "staff", userId, membershipId, personId, roles: [role] }, now);
    },
    visitor: (now = testMoment) => callerOf(organisationId, { kind: "visitor" }, now),
    system: (now = testMoment) => callerOf(organisationId, { kind: "system" }, now),
    participant: (personId, now = testMoment) => callerOf(organisationId, { kind: "participant", personId }, now),
  };
}

const testCriteria = {
  citizen: [
    { key: "openness", label: { fr: "Ouverture" } },
    { key: "time", label: { fr: "Disponibilité" } },
  ],
  migrant: [
    { key: "wish", label: { fr: "Envie" } },
    { key: "needs", label: { fr: "Besoins" } },
  ],
};

const testClauses = ["needs", "roles", "end", "confidentiality"].map((topic) => ({
  topic,
  framed: true,
  text: { fr: `Texte : ${topic}`, nl: `Tekst: ${topic}` },
}));

export type TestPerson = { readonly personId: string; readonly participationId: string };

/** Someone already at a given point of the programme. */
export async function addTestPerson(
  organisation: TestOrganisation,
  side: Side,
  state: ParticipationState,
  more: {
    calledName?: string;
    email?: string | null;
    profile?: Partial<Profile>;
    waitingSince?: Date;
    reflectionEndsAt?: Date;
  } = {},
): Promise<TestPerson> {
  const db = await everything();
  count += 1;
  const person = { personId: newId(), participationId: newId() };
  const calledName = more.calledName ?? `Personne ${count}`;
  const email = more.email === undefined ? `person${count}@people.example` : more.email;
  await db.person.create({
    data: {
      organisationId: organisation.id,
      id: person.personId,
      name: `${calledName} Exemple`,
      calledName,
      locale: side === "citizen" ? "fr" : "ar",
      email,
      createdAt: testMoment,
    },
  });
  await db.participation.create({
    data: {
      organisationId: organisation.id,
      id: person.participationId,
      programmeId: organisation.programmeId,
      personId: person.personId,
      side,
      state,
      stateSince: testMoment,
      createdAt: testMoment,
      waitingSince: more.waitingSince ?? (state === "waiting" ? testMoment : null),
      reflectionEndsAt: more.reflectionEndsAt ?? null,
      profile: {
        ...emptyProfile,
        postcode: "1000",
        radiusKm: 10,
        halfDays: ["sat-am", "wed-pm", "sun-pm"],
        languages: [{ code: "fr", level: "good" }],
        ...more.profile,
      } as unknown as Prisma.InputJsonValue,
    },
  });
  return person;
}
