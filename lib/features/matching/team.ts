/** Members of the team who can stand beside a duo, as the domain judges them. */
import type { Context } from "@/lib/access/context";
import type { Localised } from "@/lib/domain/locale";
import { isReachable, referenceRoles, type TeamMember } from "@/lib/domain/reference-person";

export type Companion = {
  readonly membershipId: string;
  readonly calledName: string;
  /** False as long as hours or means are not written down. */
  readonly reachable: boolean;
};

/** Active members who can be a reference person or mediate, by name. */
export async function companions({ db, organisationId }: Context): Promise<Companion[]> {
  const members = await db.membership.findMany({
    where: { organisationId, suspendedAt: null, roles: { hasSome: [...referenceRoles] } },
    select: { id: true, contactHours: true, contactMeans: true, person: { select: { calledName: true } } },
  });
  return members
    .map(({ id, contactHours, contactMeans, person }) => ({
      membershipId: id,
      calledName: person.calledName,
      reachable: isReachable({ hours: contactHours as Localised | null, means: contactMeans as Localised | null }),
    }))
    .sort((a, b) => a.calledName.localeCompare(b.calledName) || a.membershipId.localeCompare(b.membershipId));
}

/** One member of the team of the context's organisation, or null. */
export async function findMember({ db, organisationId }: Context, membershipId: string): Promise<TeamMember | null> {
  const member = await db.membership.findFirst({
    where: { organisationId, id: membershipId },
    select: { roles: true, suspendedAt: true, contactHours: true, contactMeans: true },
  });
  return member
    ? {
        roles: member.roles,
        suspended: member.suspendedAt !== null,
        hours: member.contactHours as Localised | null,
        means: member.contactMeans as Localised | null,
      }
    : null;
}
