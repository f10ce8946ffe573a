/** Who can stay seated does: the smaller side keeps its tables from round to round, and the other side moves. */
import type { Gathering, Meeting } from "@/lib/domain/matching/speed-meeting/gathering";
import type { Laid } from "@/lib/domain/matching/speed-meeting/into-rounds";

export function tablesFor(laid: readonly Laid[], gathering: Gathering): (Laid & { readonly table: number })[] {
  const { citizens, migrants, tables } = gathering;
  const stays = citizens.length <= migrants.length ? "citizenId" : "migrantId";
  const home = homes(stays === "citizenId" ? citizens : migrants, stays, gathering);
  const rounds = new Map<number, Set<number>>();
  // Those whose own table is theirs come first, so that nobody else is sitting at it.
  const ordered = [...laid].sort(
    (a, b) => a.round - b.round || (home.get(a[stays]) ?? tables) - (home.get(b[stays]) ?? tables),
  );
  return ordered.map((meeting) => {
    const taken = rounds.get(meeting.round) ?? new Set<number>();
    rounds.set(meeting.round, taken);
    const own = home.get(meeting[stays]);
    const table = own !== undefined && !taken.has(own) ? own : firstFree(taken);
    taken.add(table);
    return { ...meeting, table };
  });
}

/** The table at which somebody sat last, otherwise a free one, as long as there are tables. */
function homes(ids: readonly string[], side: keyof Meeting, { held, tables }: Gathering): Map<string, number> {
  const home = new Map<string, number>();
  const taken = new Set<number>();
  for (const seat of [...held].sort((a, b) => b.round - a.round)) {
    if (!ids.includes(seat[side]) || home.has(seat[side]) || taken.has(seat.table)) continue;
    home.set(seat[side], seat.table);
    taken.add(seat.table);
  }
  for (const id of ids) {
    if (home.has(id)) continue;
    const table = firstFree(taken);
    if (table > tables) break;
    home.set(id, table);
    taken.add(table);
  }
  return home;
}

function firstFree(taken: ReadonlySet<number>): number {
  let table = 1;
  while (taken.has(table)) table++;
  return table;
}
