/** From the start both members of a duo can see to whom they turn, at which hours and by which means. */
import type { Actor, StaffRole } from "@/lib/domain/actor";
import type { Localised } from "@/lib/domain/locale";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** Who can be the reference person of a duo, or mediate at its first meeting. */
export const referenceRoles = ["referencePerson", "coordinator"] as const satisfies readonly StaffRole[];

export const referenceRefusals = ["reference.notEligible", "reference.notReachable", "reference.notAMediator"] as const;
export type ReferenceRefusal = (typeof referenceRefusals)[number];

export type TeamMember = {
  readonly roles: readonly StaffRole[];
  readonly suspended: boolean;
  readonly hours: Localised | null;
  readonly means: Localised | null;
};

/** An active member of the team in one of the roles above, whose hours and means are written down. */
export function decideReference(member: TeamMember): Result<true, ReferenceRefusal> {
  if (!mayAccompany(member)) return refuse("reference.notEligible", { field: "referencePersonId" });
  if (!isReachable(member)) return refuse("reference.notReachable", { field: "referencePersonId" });
  return ok(true);
}

/** Whoever can be a reference person can mediate. */
export function decideMediator(member: Pick<TeamMember, "roles" | "suspended">): Result<true, ReferenceRefusal> {
  return mayAccompany(member) ? ok(true) : refuse("reference.notAMediator", { field: "mediatorId" });
}

export function mayAccompany({ roles, suspended }: Pick<TeamMember, "roles" | "suspended">): boolean {
  return !suspended && referenceRoles.some((role) => roles.includes(role));
}

export function isReachable({ hours, means }: Pick<TeamMember, "hours" | "means">): boolean {
  return [hours, means].every((text) => text !== null && Object.values(text).some((words) => words.trim() !== ""));
}

const seesAll: readonly StaffRole[] = ["administrator", "coordinator"];

/** A reference person follows their own duos; coordinators and administrators see every duo. */
export function seesDuo(
  actor: Actor,
  duo: { readonly referencePersonId: string; readonly mediatorId?: string | null },
) {
  if (actor.kind !== "staff") return false;
  if (actor.roles.some((role) => seesAll.includes(role))) return true;
  return duo.referencePersonId === actor.membershipId || duo.mediatorId === actor.membershipId;
}
