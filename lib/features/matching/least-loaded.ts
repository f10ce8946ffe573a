/** Who stands beside a new duo when nobody was named: of those whom people can reach, whoever accompanies the fewest. */
import type { Context } from "@/lib/access/context";
import { companions } from "@/lib/features/matching/team";

export type Load = { readonly membershipId: string; readonly calledName: string; readonly duos: number };

/** Everyone who can be named, the least loaded first; open duos and proposals count, by name where they are equal. */
export async function loadsOf(context: Context): Promise<Load[]> {
  const { db, organisationId } = context;
  const rows = await db.$queryRaw<{ id: string; duos: number }[]>`
    select "id", count(*)::int as "duos" from (
      select "referencePersonId" as "id" from "Duo"
      where "organisationId" = ${organisationId}::uuid and "state" in ('meeting', 'active', 'closing')
      union all
      select "referencePersonId" from "Proposal"
      where "organisationId" = ${organisationId}::uuid and "state" = 'proposed'
    ) x group by "id"`;
  const counted = new Map(rows.map(({ id, duos }) => [id, duos]));
  const reachable = (await companions(context)).filter(({ reachable: can }) => can);
  return reachable
    .map(({ membershipId, calledName }) => ({ membershipId, calledName, duos: counted.get(membershipId) ?? 0 }))
    .sort((one, other) => one.duos - other.duos);
}

/** Takes the least loaded one, and counts the new duo; null when nobody can be reached. */
export function nextOf(loads: Load[]): string | null {
  const first = loads.shift();
  if (!first) return null;
  loads.push({ ...first, duos: first.duos + 1 });
  loads.sort((one, other) => one.duos - other.duos);
  return first.membershipId;
}
