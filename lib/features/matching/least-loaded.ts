/** Who stands beside a new duo when nobody was named: of those whom people can reach, whoever accompanies the fewest. */
import type { Context } from "@/lib/access/context";
import { companionsWithLoad } from "@/lib/features/matching/team-load";

export type Load = { readonly membershipId: string; readonly calledName: string; readonly duos: number };

/** Everyone who can be named, the least loaded first; open duos and proposals count, by name where they are equal. */
export async function loadsOf(context: Context): Promise<Load[]> {
  return (await companionsWithLoad(context))
    .filter(({ reachable }) => reachable)
    .map(({ membershipId, calledName, load }) => ({ membershipId, calledName, duos: load }))
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
