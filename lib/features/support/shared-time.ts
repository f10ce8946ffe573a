/** Time spent together, counted once when both members noted the same day; the database's side of `countOnce`. */
import type { OrganisationId } from "@/lib/access/context";
import { Prisma } from "@/lib/generated/prisma/client";

/**
 * The common table `shared_days`: one row for each duo and day with its minutes and meetings. `where` narrows the
 * meetings, which are called `e`.
 */
export function sharedDays(organisationId: OrganisationId, where: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    noted as (
      select e."duoId", e."heldOn", e."loggedById", sum(e."minutes")::int as "minutes", count(*)::int as "meetings"
      from "Meeting" e
      where e."organisationId" = ${organisationId}::uuid and e."removedAt" is null ${where}
      group by e."duoId", e."heldOn", e."loggedById"
    ),
    shared_days as (
      select n."duoId", n."heldOn", max(n."minutes") as "minutes", max(n."meetings") as "meetings"
      from noted n group by n."duoId", n."heldOn"
    )`;
}
