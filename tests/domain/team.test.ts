import { describe, expect, it } from "vitest";
import { acceptedLocale } from "@/lib/domain/accepted-locale";
import { type StaffRole, staffRoles } from "@/lib/domain/actor";
import { freeSlug, isSlug, slugOf } from "@/lib/domain/slug";
import {
  decideAddress,
  decideContact,
  decideRoleList,
  decideRoles,
  decideSuspension,
  type Member,
} from "@/lib/domain/team";

const member = (membershipId: string, roles: StaffRole[], suspended = false): Member => ({
  membershipId,
  roles,
  suspended,
});
const verdict = (result: { ok: boolean; reason?: string }) => (result.ok ? "ok" : result.reason);

describe("roles", () => {
  it("are kept once each and in order", () => {
    expect(decideRoleList(["trainer", "administrator", "trainer"])).toEqual({
      ok: true,
      value: ["administrator", "trainer"],
    });
    expect(verdict(decideRoleList([]))).toBe("team.noRole");
  });

  const two = [member("a", ["administrator"]), member("b", ["coordinator", "administrator"])];
  const alone = [member("a", ["administrator"]), member("b", ["administrator"], true), member("c", ["trainer"])];

  it.each([
    ["one of two administrators steps down", two, "a", ["trainer"], 0, "ok"],
    ["the only one who works steps down", alone, "a", ["coordinator"], 0, "team.lastAdministrator"],
    ["the only one takes a second role", alone, "a", ["administrator", "trainer"], 0, "ok"],
    ["a suspended administrator becomes trainer", alone, "b", ["trainer"], 0, "ok"],
    ["with duos to a role that accompanies", two, "b", ["referencePerson"], 2, "ok"],
    ["with duos to a role that does not", two, "b", ["manager"], 2, "team.stillAccompanies"],
  ] as const)("%s", (_, team, membershipId, roles, openDuos, expected) => {
    expect(verdict(decideRoles(team, { membershipId, roles, openDuos }))).toBe(expected);
  });

  it.each([
    ["another member", alone, "c", "a", "ok"],
    ["oneself", alone, "a", "a", "team.notYourself"],
    ["the last administrator, by the system", alone, "a", null, "team.lastAdministrator"],
    ["one of two administrators", two, "a", "b", "ok"],
  ] as const)("suspending %s", (_, team, membershipId, acting, expected) => {
    expect(verdict(decideSuspension(team, membershipId, acting))).toBe(expected);
  });

  it("every role can be the only one of someone else", () => {
    for (const role of staffRoles) {
      expect(
        verdict(decideRoles([...two, member("c", [role])], { membershipId: "c", roles: [role], openDuos: 0 })),
      ).toBe("ok");
    }
  });
});

describe("hours and means", () => {
  it.each([
    ["nothing", {}, {}, { hours: null, means: null }],
    ["French only", { fr: " lundi " }, { fr: "tél." }, { hours: { fr: "lundi" }, means: { fr: "tél." } }],
    ["one of the two", { fr: "" }, { fr: "tél.", ar: "هاتف" }, { hours: null, means: { fr: "tél.", ar: "هاتف" } }],
  ] as const)("%s", (_, hours, means, expected) => {
    expect(decideContact({ hours: { fr: "", ...hours }, means: { fr: "", ...means } })).toEqual({
      ok: true,
      value: expected,
    });
  });

  it("need French when there is anything", () => {
    const decided = decideContact({ hours: { fr: "lundi" }, means: { fr: " ", nl: "telefoon" } });
    expect(decided).toMatchObject({ reason: "team.contactFrenchMissing", field: "means.fr" });
  });
});

describe("a word in an address", () => {
  it.each([
    ["Marraines & parrains à Liège", "marraines-parrains-a-liege"],
    ["  Œuvre d’été ", "oeuvre-d-ete"],
    ["ثنائيات", "programme"],
    ["new", "programme"],
    ["a".repeat(90), "a".repeat(40)],
  ])("%s becomes %s", (name, slug) => {
    expect(slugOf(name, "programme")).toBe(slug);
    expect(isSlug(slug)).toBe(true);
  });

  it("counts on when it is taken", () => {
    expect(freeSlug("duos", [])).toBe("duos");
    expect(freeSlug("duos", ["duos", "duos-2", "duos-4"])).toBe("duos-3");
  });

  it.each(["", "-a", "a-", "a--b", "A", "a b", "a/b", "admin", "é", "a".repeat(61)])("is not %s", (text) =>
    expect(isSlug(text)).toBe(false),
  );
});

describe("the browser's languages", () => {
  it.each([
    [null, "fr"],
    ["ar-SY,ar;q=0.9,en;q=0.5", "ar"],
    ["ti, nl-BE;q=0.8, fr;q=0.9", "fr"],
    ["de;q=1", "fr"],
    ["en;q=x,*;q=0.1", "en"],
  ])("%s gives %s", (header, expected) => expect(acceptedLocale(header)).toBe(expected));
});

it.each([
  ["somebody of the team, another address", "a@x.example", "b@x.example", true, "team.addressOfSignIn"],
  ["somebody of the team, no address any more", "a@x.example", null, true, "team.addressOfSignIn"],
  ["somebody of the team, the same address", "a@x.example", "a@x.example", true, "ok"],
  ["somebody who takes part, another address", "a@x.example", "b@x.example", false, "ok"],
  ["somebody who takes part, no address any more", "a@x.example", null, false, "ok"],
])("corrects the address of %s", (_, before, after, onTheTeam, expected) => {
  expect(verdict(decideAddress({ before, after, onTheTeam }))).toBe(expected);
});
