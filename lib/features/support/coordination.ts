/** Who coordinates: the coordinators, and whoever administers where nobody coordinates at this moment. */
import type { Context } from "@/lib/access/context";

/** Their persons, in a fixed order; nobody who is suspended. */
export async function coordination({ db, organisationId }: Context): Promise<string[]> {
  const team = await db.membership.findMany({
    where: { organisationId, suspendedAt: null, roles: { hasSome: ["coordinator", "administrator"] } },
    select: { personId: true, roles: true },
    orderBy: { id: "asc" },
  });
  const coordinators = team.filter(({ roles }) => roles.includes("coordinator"));
  return (coordinators.length > 0 ? coordinators : team).map(({ personId }) => personId);
}
