/** People who are invited into a team, their callers, and the links of their invitations. */
import { type Caller, callerOf } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { hashToken, newToken } from "@/lib/access/secrets";
import type { StaffRole } from "@/lib/domain/actor";
import { inviteMember } from "@/lib/features/team/commands";
import { everything, type TestOrganisation, testMoment } from "@/tests/support/organisation";

export const invitation = (email: string, roles: StaffRole[] = ["selector"]) => ({
  email,
  name: "Noor Peeters",
  calledName: "Noor",
  locale: "nl" as const,
  roles,
});

/** The account behind a membership, and a caller for it. */
export async function member(at: TestOrganisation, membershipId: string) {
  const db = await everything();
  const found = await db.membership.findFirstOrThrow({ where: { organisationId: at.id, id: membershipId } });
  const { userId, personId, roles } = found;
  const as = (now = testMoment): Caller =>
    callerOf(at.id, { kind: "staff", userId, membershipId, personId, roles }, now);
  return { ...found, as };
}

/** The personal link that the delivery of the invitation would make. */
export async function linkFor(
  at: TestOrganisation,
  membershipId: string,
  personId: string,
  expiresAt = new Date("2026-03-09"),
) {
  const db = await everything();
  const id = newId();
  await db.personalLink.create({
    data: {
      organisationId: at.id,
      id,
      personId,
      purpose: "setPassword",
      subjectId: membershipId,
      tokenHash: hashToken(newToken()),
      expiresAt,
      createdAt: testMoment,
    },
  });
  return callerOf(
    at.id,
    { kind: "participant", personId, link: { id, purpose: "setPassword", subjectId: membershipId } },
    testMoment,
  );
}

export async function invited(at: TestOrganisation, email: string, roles?: StaffRole[]) {
  const result = await inviteMember(at.as("administrator"), invitation(email, roles));
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

export const goodPassword = { password: "sept chats et un vélo", passwordAgain: "sept chats et un vélo" };
