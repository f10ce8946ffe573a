/** How many duos and open proposals each member of the team accompanies now. */
import type { Context } from "@/lib/access/context";
import { companions } from "@/lib/features/matching/team";

export type CompanionLoad = Awaited<ReturnType<typeof companions>>[number] & { readonly load: number };

/** Two statements. */
export async function companionsWithLoad(context: Context): Promise<CompanionLoad[]> {
  const { db, organisationId } = context;
  const rows = await db.$queryRaw<{ id: string; load: number }[]>`
    select "id", count(*)::int as "load" from (
      select "referencePersonId" as "id" from "Duo"
      where "organisationId" = ${organisationId}::uuid and "state" in ('meeting', 'active', 'closing')
      union all
      select "referencePersonId" from "Proposal"
      where "organisationId" = ${organisationId}::uuid and "state" = 'proposed'
    ) accompanied group by "id"`;
  const loads = new Map(rows.map(({ id, load }) => [id, load]));
  return (await companions(context)).map((one) => ({ ...one, load: loads.get(one.membershipId) ?? 0 }));
}
