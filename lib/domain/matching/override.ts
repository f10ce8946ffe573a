/** A hard rule may be set aside by whom the settings name, with a reason that stays; a no between two people never. */
import type { StaffRole } from "@/lib/domain/actor";
import type { Overrider } from "@/lib/domain/matching/conduct";
import type { ConstraintKey } from "@/lib/domain/matching/constraints";
import { ok, type Result, refuse } from "@/lib/domain/result";

export const overrideRefusals = [
  "matching.pairApart",
  "matching.overrideNotYours",
  "matching.overrideReasonMissing",
  "matching.alreadyForbidden",
] as const;
export type OverrideRefusal = (typeof overrideRefusals)[number] | "matching.sameSide" | "matching.rulesNotMet";

/** What no reason lifts: two of one side, and a pair that one of the two or the team refused. */
const firm = ["otherSide", "earlierRefusal"] as const satisfies readonly ConstraintKey[];

/** nothing: all rules hold; reason: with a written reason; notYours, never: whoever asks cannot set them aside. */
export type OverrideNeed = "nothing" | "reason" | "notYours" | "never";

/** What whoever asks would need to propose a pair that breaks these rules. */
export function overrideNeed(
  broken: readonly ConstraintKey[],
  overrider: Overrider,
  roles: readonly StaffRole[],
): OverrideNeed {
  if (broken.length === 0) return "nothing";
  if (overrider === "nobody" || broken.some((rule) => firm.some((one) => one === rule))) return "never";
  return roles.includes(overrider) ? "reason" : "notYours";
}

/** The reason to be kept with the proposal; null when no rule is broken, whatever was written. */
export function decideOverride(
  broken: readonly ConstraintKey[],
  overrider: Overrider,
  roles: readonly StaffRole[],
  reason: string,
): Result<string | null, OverrideRefusal> {
  switch (overrideNeed(broken, overrider, roles)) {
    case "nothing":
      return ok(null);
    case "notYours":
      return refuse("matching.overrideNotYours");
    case "reason":
      return reason.trim() === ""
        ? refuse("matching.overrideReasonMissing", { field: "overrideReason" })
        : ok(reason.trim());
    case "never":
      if (broken.includes("otherSide")) return refuse("matching.sameSide");
      return refuse(broken.includes("earlierRefusal") ? "matching.pairApart" : "matching.rulesNotMet");
  }
}
