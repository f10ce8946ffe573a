/** Two people put to each other, made with the commands themselves. */
import { type Caller, callerOf } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { hashToken, newToken } from "@/lib/access/secrets";
import type { LinkPurpose } from "@/lib/domain/actor";
import type { Profile } from "@/lib/domain/profile";
import type { Side } from "@/lib/domain/programme";
import { answerProposal, proposeDuo } from "@/lib/features/matching/commands";
import {
  addTestPerson,
  everything,
  type TestOrganisation,
  type TestPerson,
  testMoment,
} from "@/tests/support/organisation";

export type TestPair = { readonly [S in Side]: TestPerson } & { readonly proposalId: string };
type Person = { calledName?: string; email?: string | null; profile?: Partial<Profile>; waitingSince?: Date };

/** A citizen and a migrant who wait, put to each other at `testMoment`. */
export async function propose(
  organisation: TestOrganisation,
  people: { citizen?: Person; migrant?: Person } = {},
): Promise<TestPair> {
  const citizen = await addTestPerson(organisation, "citizen", "waiting", people.citizen);
  const migrant = await addTestPerson(organisation, "migrant", "waiting", people.migrant);
  const made = await proposeDuo(organisation.as("coordinator"), {
    participationId: citizen.participationId,
    partnerId: migrant.participationId,
    referencePersonId: organisation.staff.referencePerson.membershipId,
  });
  if (!made.ok) throw new Error(made.reason);
  return { citizen, migrant, proposalId: made.value.proposalId };
}

/** The same after both said yes. */
export async function form(
  organisation: TestOrganisation,
  people: { citizen?: Person; migrant?: Person } = {},
): Promise<TestPair & { readonly duoId: string }> {
  const pair = await propose(organisation, people);
  for (const side of ["citizen", "migrant"] as const) {
    const answered = await answerProposal(organisation.participant(pair[side].personId), {
      proposalId: pair.proposalId,
      answer: "yes",
    });
    if (!answered.ok) throw new Error(answered.reason);
  }
  const db = await everything();
  const duo = await db.duo.findFirstOrThrow({ where: { proposalId: pair.proposalId } });
  return { ...pair, duoId: duo.id };
}

/** A caller who holds a personal link for one purpose, which is open for a month from `testMoment`. */
export async function linkHolder(
  organisation: TestOrganisation,
  personId: string,
  purpose: LinkPurpose,
  subjectId: string | null,
  now: Date = testMoment,
): Promise<Caller> {
  const db = await everything();
  const id = newId();
  await db.personalLink.create({
    data: {
      organisationId: organisation.id,
      id,
      personId,
      purpose,
      subjectId,
      tokenHash: hashToken(newToken()),
      expiresAt: new Date(testMoment.getTime() + 30 * 86_400_000),
      createdAt: testMoment,
    },
  });
  return callerOf(organisation.id, { kind: "participant", personId, link: { id, purpose, subjectId } }, now);
}

/** The states of both participations and what their messages are about. */
export async function pairStates(pair: { readonly [S in Side]: TestPerson }) {
  const db = await everything();
  const state = async ({ participationId }: TestPerson) =>
    (await db.participation.findFirstOrThrow({ where: { id: participationId } })).state;
  return { citizen: await state(pair.citizen), migrant: await state(pair.migrant) };
}

export async function templatesTo({ personId }: TestPerson): Promise<string[]> {
  const db = await everything();
  const messages = await db.message.findMany({ where: { personId }, orderBy: [{ queuedAt: "asc" }, { id: "asc" }] });
  return messages.map((message) => message.template);
}
