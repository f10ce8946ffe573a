/** Pairs put to the support team, and its votes. */
import type { StaffRole } from "@/lib/domain/actor";
import { type Conduct, matchingWays } from "@/lib/domain/matching/conduct";
import type { Vote } from "@/lib/domain/matching/team-question";
import { askTeam, castVote } from "@/lib/features/team-question/commands";
import { publishSettings } from "@/tests/support/matching-settings";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  type TestPerson,
} from "@/tests/support/organisation";

/** An organisation whose programme knows every way, with these changes. */
export async function openWithTeam(conduct: Partial<Conduct>): Promise<TestOrganisation> {
  const own = await openTestOrganisation();
  await publishSettings(own, { ways: matchingWays, ...conduct });
  return own;
}

export async function pair(at: TestOrganisation) {
  return {
    citizen: await addTestPerson(at, "citizen", "waiting"),
    migrant: await addTestPerson(at, "migrant", "waiting"),
  };
}

export const of = ({ citizen, migrant }: { citizen: TestPerson; migrant: TestPerson }) => ({
  participationId: citizen.participationId,
  partnerId: migrant.participationId,
});

export async function ask(at: TestOrganisation, note = "") {
  const two = await pair(at);
  const asked = await askTeam(at.as("coordinator"), { ...of(two), note });
  if (!asked.ok) throw new Error(asked.reason);
  return { ...two, questionId: asked.value.questionId };
}

export function vote(at: TestOrganisation, role: StaffRole, questionId: string, answer: Vote) {
  return castVote(at.as(role), { questionId, vote: answer, reason: `Avis : ${role}` });
}

export const rowOf = async (id: string) => (await everything()).teamQuestion.findFirstOrThrow({ where: { id } });
export const reference = (at: TestOrganisation) => at.staff.referencePerson.membershipId;
