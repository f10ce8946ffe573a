/** Members of the team who can stand beside a duo, as the domain judges them. */
import type { Context } from "@/lib/access/context";
import type { StaffRole } from "@/lib/domain/actor";
import type { Localised } from "@/lib/domain/locale";
import { isReachable, mayAccompany, type TeamMember } from "@/lib/domain/reference-person";

export type Companion = {
  readonly membershipId: string;
  readonly calledName: string;
  /** False as long as hours or means are not written down. */
  readonly reachable: boolean;
};

type Row = {
  id: string;
  calledName: string;
  roles: StaffRole[];
  suspendedAt: Date | null;
  contactHours: Localised | null;
  contactMeans: Localised | null;
};

const memberOf = ({ roles, suspendedAt, contactHours, contactMeans }: Row): TeamMember => ({
  roles,
  suspended: suspendedAt !== null,
  hours: contactHours,
  means: contactMeans,
});

/** Active members who can be a reference person or mediate, by name. */
export async function companions({ db, organisationId }: Context): Promise<Companion[]> {
  const rows = await db.$queryRaw<Row[]>`
    select k."id", p."calledName", k."roles"::text[] as "roles", k."suspendedAt", k."contactHours", k."contactMeans"
    from "Membership" k join "Person" p on p."organisationId" = k."organisationId" and p."id" = k."personId"
    where k."organisationId" = ${organisationId}::uuid and k."suspendedAt" is null
    order by p."calledName", k."id"`;
  return rows
    .filter((row) => mayAccompany(memberOf(row)))
    .map((row) => ({ membershipId: row.id, calledName: row.calledName, reachable: isReachable(memberOf(row)) }));
}

/** One member of the team of the context's organisation, or null. */
export async function findMember({ db, organisationId }: Context, membershipId: string): Promise<TeamMember | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select "id", '' as "calledName", "roles"::text[] as "roles", "suspendedAt", "contactHours", "contactMeans"
    from "Membership" where "organisationId" = ${organisationId}::uuid and "id" = ${membershipId}::uuid`;
  return row ? memberOf(row) : null;
}
