/** Opening organisations without seeing their people, suspending them, and what an organisation says of itself. */
import { beforeAll, describe, expect, it } from "vitest";
import { type Caller, callerOf } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { organisationBySlug, publicOrganisations } from "@/lib/access/organisation";
import { newSession, readSession } from "@/lib/access/session";
import { changeOrganisation, openOrganisation, suspendOrganisation } from "@/lib/features/platform/commands";
import { organisationSettings, organisations } from "@/lib/features/platform/queries";
import { inviteMember } from "@/lib/features/team/commands";
import { team } from "@/lib/features/team/queries";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";

let org: TestOrganisation;
const platformUser = newId();
const platform = (organisationId = newId()): Caller =>
  callerOf(organisationId, { kind: "platform", userId: platformUser }, testMoment);

beforeAll(async () => {
  org = await openTestOrganisation();
});

const opening = (slug: string, more: Record<string, unknown> = {}) => ({
  slug,
  name: "  Duos  de Namur ",
  city: "Namur",
  contactName: "Sophie",
  contactEmail: "Bonjour@Duos.Example",
  contactPhone: "081 22 33 44",
  locales: ["nl" as const, "fr" as const],
  defaultLocale: "fr" as const,
  administrator: { name: "Sophie Lambert", email: `sophie@${slug}.example`, locale: "fr" as const },
  ...more,
});

describe("opening an organisation", () => {
  it("makes it with its first administrator, invited by a link", async () => {
    const caller = platform();
    const opened = await openOrganisation(caller, opening("duos-namur"));
    expect(opened).toEqual({
      ok: true,
      value: { organisationId: caller.organisationId, slug: "duos-namur" },
      event: expect.anything(),
    });
    expect(await organisationBySlug("duos-namur")).toMatchObject({
      name: "Duos de Namur",
      contactEmail: "bonjour@duos.example",
      contactPhone: "+3281223344",
      locales: ["fr", "nl"],
      suspended: false,
    });
    const db = await everything();
    const [member] = await db.membership.findMany({ where: { organisationId: caller.organisationId } });
    expect(member?.roles).toEqual(["administrator"]);
    const [message] = await db.message.findMany({ where: { organisationId: caller.organisationId } });
    expect(message).toMatchObject({
      template: "teamInvitation",
      linkPurpose: "setPassword",
      linkSubjectId: member?.id,
    });
    const [event] = await db.event.findMany({ where: { organisationId: caller.organisationId } });
    expect(event).toMatchObject({ name: "organisation.opened", actorKind: "platform", actorId: platformUser });
  });

  it.each([
    ["an address with spaces", { slug: "Duos à Liège" }, "organisation.slugNotPossible", "slug"],
    ["one of our own words", { slug: "admin" }, "organisation.slugNotPossible", "slug"],
    ["no name", { name: "  " }, "organisation.nameMissing", "name"],
    ["no contact", { contactName: "" }, "organisation.contactMissing", "contactName"],
    ["no telephone", { contactPhone: "12" }, "form.notAPhone", "contactPhone"],
    ["no e-mail", { contactEmail: "a@b" }, "form.notAnEmail", "contactEmail"],
    ["no French", { locales: ["nl"] }, "organisation.frenchNeeded", "locales"],
    [
      "a first language that is not among them",
      { defaultLocale: "en" },
      "organisation.defaultNotAmongLanguages",
      "defaultLocale",
    ],
    [
      "an administrator nobody can write to",
      { administrator: { name: "S", email: "x", locale: "fr" } },
      "form.notAnEmail",
      "administrator.email",
    ],
  ] as const)("is refused with %s, and nothing is made", async (_, more, reason, field) => {
    const caller = platform();
    expect(await openOrganisation(caller, opening("refused", more))).toMatchObject({ ok: false, reason, field });
    const db = await everything();
    expect(await db.organisation.count({ where: { id: caller.organisationId } })).toBe(0);
    expect(await db.membership.count({ where: { organisationId: caller.organisationId } })).toBe(0);
  });

  it("is refused at an address that is taken, also when two ask at once", async () => {
    const taken = await openOrganisation(platform(), opening(org.slug));
    expect(taken).toMatchObject({ ok: false, reason: "organisation.slugTaken", field: "slug" });
    const both = await Promise.all([1, 2, 3, 4].map(() => openOrganisation(platform(), opening("at-once"))));
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    for (const result of both) {
      if (!result.ok) expect(["organisation.slugTaken", "access.changedMeanwhile"]).toContain(result.reason);
    }
    const existing = await openOrganisation(platform(org.id), opening("not-twice"));
    expect(existing).toMatchObject({ ok: false, reason: "access.changedMeanwhile" });
  });

  it("is for the platform only", async () => {
    expect(await openOrganisation(org.as("administrator"), opening("mine"))).toMatchObject({
      reason: "access.notAllowed",
    });
    expect(await openOrganisation(org.visitor(), opening("mine"))).toMatchObject({ reason: "access.signIn" });
  });
});

describe("the platform", () => {
  it("lists organisations by name, and never gives a person", async () => {
    const listed = await organisations(platform(), {});
    if (!listed.ok) throw new Error(listed.reason);
    const found = listed.value.organisations.find(({ slug }) => slug === org.slug);
    expect(found).toEqual({
      id: org.id,
      slug: org.slug,
      name: expect.any(String),
      city: "Bruxelles",
      defaultLocale: "fr",
      locales: ["fr", "nl", "en", "ar"],
      openedAt: expect.any(Date),
      suspended: false,
    });
    expect(await organisations(org.as("administrator"), {})).toMatchObject({ reason: "access.notAllowed" });
  });

  it("cannot look into an organisation, nor act in it", async () => {
    const inside = platform(org.id);
    expect(await team(inside, {})).toMatchObject({ ok: false, reason: "access.notAllowed" });
    expect(await organisationSettings(inside, {})).toMatchObject({ ok: false, reason: "access.notAllowed" });
    const invitation = { email: "x@x.example", name: "X", calledName: "X", locale: "fr" as const, roles: [] };
    expect(await inviteMember(inside, invitation)).toMatchObject({ reason: "access.notAllowed" });
  });

  it("suspends an organisation for everybody at once, and opens it again with nothing lost", async () => {
    const shut = await openTestOrganisation();
    const { userId } = shut.staff.coordinator;
    const { sessionId } = await newSession(userId, testMoment);
    expect(await suspendOrganisation(platform(shut.id), { suspended: "true" })).toMatchObject({ ok: true });
    expect(await team(shut.as("coordinator"), {})).toMatchObject({ ok: false, reason: "access.suspended" });
    expect((await publicOrganisations()).some(({ slug }) => slug === shut.slug)).toBe(false);
    expect(await suspendOrganisation(platform(shut.id), { suspended: "true" })).toMatchObject({
      reason: "access.changedMeanwhile",
    });
    expect(await suspendOrganisation(platform(shut.id), { suspended: "false" })).toMatchObject({ ok: true });
    expect(await team(shut.as("coordinator"), {})).toMatchObject({ ok: true });
    expect(await readSession(sessionId, testMoment)).not.toBeNull();
    expect(await suspendOrganisation(platform(), { suspended: "true" })).toMatchObject({ reason: "access.notFound" });
    const mine = await suspendOrganisation(shut.as("administrator"), { suspended: "true" });
    expect(mine).toMatchObject({ reason: "access.notAllowed" });
  });
});

describe("what an organisation says of itself", () => {
  async function shown(at: TestOrganisation) {
    const read = await organisationSettings(at.as("administrator"), {});
    if (!read.ok) throw new Error(read.reason);
    const { settings, seen } = read.value;
    const { colour, locales, ...rest } = settings;
    return { ...rest, locales: [...locales], colour: colour ?? "", seen };
  }

  it("is changed by its administrator; the event names the fields", async () => {
    const at = await openTestOrganisation();
    const before = await shown(at);
    const saved = await changeOrganisation(at.as("administrator"), {
      ...before,
      name: "Le  Pont",
      colour: "0F5C5C",
      welcome: { fr: "Bonjour à vous", ar: "أهلًا" },
    });
    expect(saved).toMatchObject({ ok: true, value: { saved: "yes" } });
    expect(await shown(at)).toMatchObject({
      name: "Le Pont",
      colour: "#0f5c5c",
      welcome: { fr: "Bonjour à vous", ar: "أهلًا" },
    });
    const db = await everything();
    const event = await db.event.findFirstOrThrow({ where: { organisationId: at.id, name: "organisation.changed" } });
    expect(event.payload).toEqual({ fields: ["name", "colour", "welcome"] });
  });

  it("moves a colour that cannot be read, and says so", async () => {
    const at = await openTestOrganisation();
    const saved = await changeOrganisation(at.as("administrator"), { ...(await shown(at)), colour: "#ffe066" });
    expect(saved).toMatchObject({ ok: true, value: { saved: "moved" } });
    const { colour } = await shown(at);
    expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(colour).not.toBe("#ffe066");
  });

  it.each([
    [{ colour: "bleu" }, "colour.notAColour"],
    [{ welcome: { fr: " " } }, "organisation.welcomeMissing"],
    [{ locales: ["en" as const] }, "organisation.frenchNeeded"],
    [{ name: "x".repeat(121) }, "form.tooLong"],
  ])("is refused with %o", async (more, reason) => {
    expect(await changeOrganisation(org.as("administrator"), { ...(await shown(org)), ...more })).toMatchObject({
      reason,
    });
  });

  it("loses nothing when two change it at once: the second one is told", async () => {
    const at = await openTestOrganisation();
    const before = await shown(at);
    const results = await Promise.all(
      ["Un", "Deux", "Trois"].map((name) => changeOrganisation(at.as("administrator"), { ...before, name })),
    );
    expect(results.map((result) => (result.ok ? "ok" : result.reason)).sort()).toEqual([
      "access.changedMeanwhile",
      "access.changedMeanwhile",
      "ok",
    ]);
  });

  it("is not for coordinators, nor for strangers", async () => {
    const before = await shown(org);
    expect(await changeOrganisation(org.as("coordinator"), before)).toMatchObject({ reason: "access.notAllowed" });
    expect(await changeOrganisation(org.visitor(), before)).toMatchObject({ reason: "access.signIn" });
  });
});
