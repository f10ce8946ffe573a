/** A programme's criteria as the domain reads them. */
import type { Side } from "@/lib/domain/programme";
import type { Criterion } from "@/lib/domain/selection";

/** The criteria of one side, from the programme's own column. */
export function criteriaOf(criteria: unknown, side: Side): readonly Criterion[] {
  return (criteria as Partial<Record<Side, readonly Criterion[]>>)[side] ?? [];
}
