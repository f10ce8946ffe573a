import { describe, expect, it, test } from "vitest";
import type { Actor, StaffRole } from "@/lib/domain/actor";
import { decideMediator, decideReference, seesDuo, type TeamMember } from "@/lib/domain/reference-person";

const member: TeamMember = {
  roles: ["referencePerson"],
  suspended: false,
  hours: { fr: "mardi de 9 h à 12 h" },
  means: { fr: "téléphone" },
};

describe("a reference person", () => {
  test.each<[string, Partial<TeamMember>, string | true]>([
    ["in the role", {}, true],
    ["a coordinator too", { roles: ["coordinator", "manager"] }, true],
    ["another role only", { roles: ["selector", "trainer", "manager", "administrator"] }, "reference.notEligible"],
    ["suspended", { suspended: true }, "reference.notEligible"],
    ["without hours", { hours: null }, "reference.notReachable"],
    ["with empty hours", { hours: { fr: "  " } }, "reference.notReachable"],
    ["without means", { means: null }, "reference.notReachable"],
    ["hours in another language", { hours: { fr: "", nl: "dinsdag" } }, true],
  ])("%s", (_, change, expected) => {
    const decided = decideReference({ ...member, ...change });
    expect(decided.ok || decided.reason).toBe(expected);
  });

  it("names the field", () => {
    expect(decideReference({ ...member, suspended: true })).toMatchObject({ field: "referencePersonId" });
    expect(decideMediator({ ...member, suspended: true })).toMatchObject({ field: "mediatorId" });
  });

  it("mediates without written hours", () => {
    expect(decideMediator({ roles: ["coordinator"], suspended: false }).ok).toBe(true);
    expect(decideMediator({ roles: ["trainer"], suspended: false })).toMatchObject({
      reason: "reference.notAMediator",
    });
  });
});

describe("who sees a duo", () => {
  const staff = (...roles: StaffRole[]): Actor => ({
    kind: "staff",
    userId: "u",
    membershipId: "mine",
    personId: "p",
    roles,
  });
  test.each<[string, Actor, boolean, boolean, boolean]>([
    ["coordinator", staff("coordinator"), true, true, true],
    ["administrator", staff("administrator"), true, true, true],
    ["reference person", staff("referencePerson"), true, true, false],
    ["trainer", staff("trainer"), true, true, false],
    ["participant", { kind: "participant", personId: "p" }, false, false, false],
    ["visitor", { kind: "visitor" }, false, false, false],
  ])("%s: as reference, as mediator, as neither", (_, actor, own, mediated, other) => {
    expect(seesDuo(actor, { referencePersonId: "mine" })).toBe(own);
    expect(seesDuo(actor, { referencePersonId: "else", mediatorId: "mine" })).toBe(mediated);
    expect(seesDuo(actor, { referencePersonId: "else", mediatorId: null })).toBe(other);
  });
});
