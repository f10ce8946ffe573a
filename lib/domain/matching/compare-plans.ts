/** Two plans side by side: who is better off in the other one, who worse, who only changes partner, who comes in or falls out. */

export type OnePlan = {
  readonly pairs: readonly { readonly citizenId: string; readonly migrantId: string; readonly score: number }[];
  readonly left: readonly { readonly participationId: string }[];
};

/**
 * found, lost: with somebody in one plan and left in the other; better, worse: a partner with more or fewer points;
 * otherPartner: another one with as many.
 */
export const shifts = ["found", "better", "otherPartner", "worse", "lost"] as const;
export type Shift = (typeof shifts)[number];

export type Placed = { readonly partnerId: string; readonly score: number };
export type PersonShift = {
  readonly participationId: string;
  readonly shift: Shift;
  readonly before: Placed | null;
  readonly after: Placed | null;
};

/** Everybody for whom something is different, those who gain most first. Whoever is in one of the two pools only is new or gone, not changed. */
export function comparePlans(one: OnePlan, other: OnePlan): PersonShift[] {
  const [before, after] = [placesIn(one), placesIn(other)];
  const changed: PersonShift[] = [];
  for (const [participationId, was] of before) {
    const is = after.get(participationId);
    if (is === undefined) continue;
    const shift = shiftOf(was, is);
    if (shift) changed.push({ participationId, shift, before: was, after: is });
  }
  const gain = ({ before: was, after: is }: PersonShift) => (is?.score ?? 0) - (was?.score ?? 0);
  return changed.sort(
    (a, b) =>
      shifts.indexOf(a.shift) - shifts.indexOf(b.shift) ||
      gain(b) - gain(a) ||
      (a.participationId < b.participationId ? -1 : 1),
  );
}

function shiftOf(was: Placed | null, is: Placed | null): Shift | null {
  if (was === null) return is === null ? null : "found";
  if (is === null) return "lost";
  if (was.partnerId === is.partnerId) return null;
  if (was.score === is.score) return "otherPartner";
  return is.score > was.score ? "better" : "worse";
}

function placesIn({ pairs, left }: OnePlan): Map<string, Placed | null> {
  const places = new Map<string, Placed | null>(left.map(({ participationId }) => [participationId, null]));
  for (const { citizenId, migrantId, score } of pairs) {
    places.set(citizenId, { partnerId: migrantId, score });
    places.set(migrantId, { partnerId: citizenId, score });
  }
  return places;
}
