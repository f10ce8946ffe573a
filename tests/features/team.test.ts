/** The team: invitations, roles, suspensions, the way to be reached. */
import { beforeAll, describe, expect, it } from "vitest";
import { callerOf } from "@/lib/access/context";
import { newSession, readSession } from "@/lib/access/session";
import { type StaffRole, staffRoles } from "@/lib/domain/actor";
import { setPasswordByLink } from "@/lib/features/password/commands";
import {
  changeRoles,
  inviteAgain,
  inviteMember,
  restoreMember,
  setMyContact,
  suspendMember,
} from "@/lib/features/team/commands";
import { myProfile, team } from "@/lib/features/team/queries";
import { addTestDuo } from "@/tests/support/duo";
import {
  addTestPerson,
  everything,
  openTestOrganisation,
  type TestOrganisation,
  testMoment,
} from "@/tests/support/organisation";
import { goodPassword as good, invitation, invited, linkFor, member } from "@/tests/support/team";

let org: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  org = await openTestOrganisation();
  other = await openTestOrganisation();
});

describe("an invitation", () => {
  it("makes one person, one sign-in without a password and one membership, and tells them with a link", async () => {
    const { membershipId, personId } = await invited(org, " Noor@Asbl.Example ", ["trainer", "selector", "trainer"]);
    const db = await everything();
    const person = await db.person.findFirstOrThrow({ where: { id: personId } });
    expect(person).toMatchObject({
      email: "noor@asbl.example",
      name: "Noor Peeters",
      calledName: "Noor",
      locale: "nl",
    });
    const account = await db.userAccount.findUniqueOrThrow({ where: { email: "noor@asbl.example" } });
    expect(account.passwordHash).toBe("");
    const found = await member(org, membershipId);
    expect(found).toMatchObject({ userId: account.id, roles: ["selector", "trainer"], suspendedAt: null });
    const [message] = await db.message.findMany({ where: { personId } });
    expect(message).toMatchObject({
      template: "teamInvitation",
      linkPurpose: "setPassword",
      linkSubjectId: membershipId,
      state: "queued",
      params: { membershipId },
      linkExpiresAt: new Date("2026-03-09T09:00:00Z"),
    });
    const event = await db.event.findFirstOrThrow({ where: { subjectId: membershipId, name: "member.invited" } });
    expect(event.payload).toEqual({ personId, roles: ["selector", "trainer"] });
  });

  it("is refused for an address that is in the team, without a role, and for what is no address", async () => {
    await invited(org, "twice@asbl.example");
    const as = org.as("administrator");
    const again = await inviteMember(as, invitation("TWICE@asbl.example"));
    expect(again).toMatchObject({ ok: false, reason: "team.alreadyMember", field: "email" });
    expect(await inviteMember(as, invitation("x@asbl.example", []))).toMatchObject({ reason: "team.noRole" });
    expect(await inviteMember(as, invitation("a＠asbl.example"))).toMatchObject({ reason: "form.notAnEmail" });
    const owner = { ...invitation("o@asbl.example"), roles: ["owner"] as unknown as StaffRole[] };
    expect(await inviteMember(as, owner)).toMatchObject({ reason: "access.checkAnswers" });
    const db = await everything();
    expect(await db.userAccount.count({ where: { email: { in: ["x@asbl.example", "o@asbl.example"] } } })).toBe(0);
  });

  it("keeps one record of someone who takes part here already, and not of a namesake at another address", async () => {
    const known = await addTestPerson(org, "citizen", "waiting", { calledName: "Ada", email: "ada@asbl.example" });
    const same = await inviteMember(org.as("administrator"), {
      ...invitation("ada@asbl.example"),
      name: "ada exemple",
    });
    expect(same).toMatchObject({ ok: true, value: { personId: known.personId } });
    const neighbour = await addTestPerson(org, "citizen", "waiting", { email: "shared@asbl.example" });
    const { personId } = await invited(org, "shared@asbl.example");
    expect(personId).not.toBe(neighbour.personId);
  });

  it("gives an account of another organisation a membership here, with roles of its own", async () => {
    const first = await invited(org, "both@asbl.example", ["administrator"]);
    const second = await invited(other, "both@asbl.example", ["trainer"]);
    const [one, two] = [await member(org, first.membershipId), await member(other, second.membershipId)];
    expect(one.userId).toBe(two.userId);
    const { sessionId } = await newSession(one.userId, testMoment);
    const session = await readSession(sessionId, testMoment);
    expect(session?.memberships.map(({ slug, roles }) => ({ slug, roles }))).toEqual([
      { slug: org.slug, roles: ["administrator"] },
      { slug: other.slug, roles: ["trainer"] },
    ]);
    const there = callerOf(other.id, {
      ...one.as().actor,
      membershipId: second.membershipId,
      roles: ["administrator"],
    } as never);
    expect(await inviteMember(there, invitation("no@asbl.example"))).toMatchObject({ reason: "access.notAllowed" });
  });

  it("is sent again with a new link only, and never to a stranger's or a suspended member", async () => {
    const { membershipId, personId } = await invited(org, "again@asbl.example");
    const before = await linkFor(org, membershipId, personId);
    expect(await inviteAgain(org.as("administrator"), { membershipId })).toMatchObject({ ok: true });
    expect(await setPasswordByLink(before, good)).toMatchObject({ ok: false, reason: "access.linkUsed" });
    const db = await everything();
    expect(await db.message.count({ where: { personId, template: "teamInvitation" } })).toBe(2);
    expect(await inviteAgain(other.as("administrator"), { membershipId })).toMatchObject({ reason: "access.notFound" });
    await suspendMember(org.as("administrator"), { membershipId });
    const late = await inviteAgain(org.as("administrator"), { membershipId });
    expect(late).toMatchObject({ reason: "access.changedMeanwhile" });
  });

  it("can be led nowhere else: the address of a member of staff does not change, and may be erased", async () => {
    const { personId } = await invited(org, "steady@asbl.example");
    const db = await everything();
    const where = { organisationId_id: { organisationId: org.id, id: personId } };
    await expect(db.person.update({ where, data: { email: "thief@x.example" } })).rejects.toThrow(/sign in with/);
    await db.person.update({ where, data: { email: null } });
    await expect(db.person.update({ where, data: { email: "thief@x.example" } })).rejects.toThrow(/sign in with/);
  });
});

describe("roles and suspension", () => {
  it("count from the next request, end the sessions, and are told", async () => {
    const { membershipId } = await invited(org, "roles@asbl.example", ["coordinator"]);
    const { userId } = await member(org, membershipId);
    const { sessionId } = await newSession(userId, testMoment);
    const changed = await changeRoles(org.as("administrator"), { membershipId, roles: ["trainer", "manager"] });
    expect(changed).toMatchObject({ ok: true });
    expect(await readSession(sessionId, testMoment)).toBeNull();
    const now = await member(org, membershipId);
    expect(now.roles).toEqual(["manager", "trainer"]);
    const stale = callerOf(org.id, {
      kind: "staff",
      userId,
      membershipId,
      personId: now.personId,
      roles: ["coordinator"],
    });
    expect(await team(stale, {})).toMatchObject({ ok: false, reason: "access.notAllowed" });
  });

  it("close the door at once and open it again", async () => {
    const { membershipId } = await invited(org, "door@asbl.example", ["administrator"]);
    const someone = await member(org, membershipId);
    const { sessionId } = await newSession(someone.userId, testMoment);
    expect(await suspendMember(org.as("administrator"), { membershipId })).toMatchObject({ ok: true });
    expect(await readSession(sessionId, testMoment)).toBeNull();
    expect(await team(someone.as(), {})).toMatchObject({ ok: false, reason: "access.suspended" });
    const { sessionId: later } = await newSession(someone.userId, testMoment);
    expect((await readSession(later, testMoment))?.memberships).toEqual([]);
    const again = await suspendMember(org.as("administrator"), { membershipId });
    expect(again).toMatchObject({ reason: "access.changedMeanwhile" });
    expect(await restoreMember(org.as("administrator"), { membershipId })).toMatchObject({ ok: true });
    expect(await restoreMember(org.as("administrator"), { membershipId })).toMatchObject({ ok: false });
    expect(await team(someone.as(), {})).toMatchObject({ ok: true });
  });

  it("leave the team an administrator, and nobody suspends themself", async () => {
    const small = await openTestOrganisation();
    const { membershipId } = small.staff.administrator;
    const as = small.as("administrator");
    expect(await suspendMember(as, { membershipId })).toMatchObject({ reason: "team.notYourself" });
    const demoted = await changeRoles(as, { membershipId, roles: ["coordinator"] });
    expect(demoted).toMatchObject({ reason: "team.lastAdministrator", field: "roles" });
    expect(await changeRoles(as, { membershipId, roles: [] })).toMatchObject({ reason: "team.noRole" });
    expect(await changeRoles(as, { membershipId, roles: ["administrator", "trainer"] })).toMatchObject({ ok: true });
    const second = await invited(small, "second@asbl.example", ["administrator"]);
    expect(await changeRoles(as, { membershipId, roles: ["coordinator"] })).toMatchObject({ ok: true });
    const left = (await member(small, second.membershipId)).as();
    expect(await suspendMember(left, { membershipId: second.membershipId })).toMatchObject({ ok: false });
  });

  it("when two administrators suspend each other at the same moment, one of them stays", async () => {
    for (let round = 0; round < 10; round += 1) {
      const small = await openTestOrganisation();
      const { membershipId } = await invited(small, `pair${round}@asbl.example`, ["administrator"]);
      const second = (await member(small, membershipId)).as();
      const results = await Promise.all([
        suspendMember(small.as("administrator"), { membershipId }),
        suspendMember(second, { membershipId: small.staff.administrator.membershipId }),
      ]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
    }
  });

  it("of someone who accompanies duos keep a role that may; a suspension is never put off", async () => {
    await addTestDuo(org, "active");
    const { membershipId } = org.staff.referencePerson;
    const as = org.as("administrator");
    expect(await changeRoles(as, { membershipId, roles: ["manager"] })).toMatchObject({
      reason: "team.stillAccompanies",
      values: { count: 1 },
    });
    expect(await changeRoles(as, { membershipId, roles: ["coordinator"] })).toMatchObject({ ok: true });
    expect(await changeRoles(as, { membershipId, roles: ["referencePerson"] })).toMatchObject({ ok: true });
    expect(await suspendMember(as, { membershipId })).toMatchObject({ ok: true });
    const seen = await team(as, {});
    const row = seen.ok ? seen.value.members.find((one) => one.membershipId === membershipId) : null;
    expect(row).toMatchObject({ suspended: true, openDuos: 1 });
    await restoreMember(as, { membershipId });
  });

  it("of another organisation do not exist", async () => {
    const { membershipId } = other.staff.trainer;
    const as = org.as("administrator");
    for (const refused of [
      await changeRoles(as, { membershipId, roles: ["manager"] }),
      await suspendMember(as, { membershipId }),
      await restoreMember(as, { membershipId }),
    ]) {
      expect(refused).toMatchObject({ ok: false, reason: "access.notFound" });
    }
  });

  it.each(staffRoles.filter((role) => role !== "administrator"))("are not for the role %s to change", async (role) => {
    const { membershipId } = org.staff.trainer;
    expect(await suspendMember(org.as(role), { membershipId })).toMatchObject({ reason: "access.notAllowed" });
  });
});

describe("the way to be reached", () => {
  it("is kept in the languages that were written, and seen missing in the team", async () => {
    const { membershipId } = await invited(org, "reach@asbl.example", ["referencePerson"]);
    const me = await member(org, membershipId);
    const missing = async () => {
      const seen = await team(org.as("coordinator"), {});
      return seen.ok && seen.value.members.find((one) => one.membershipId === membershipId)?.contactMissing;
    };
    expect(await missing()).toBe(true);
    const typed = { hours: { fr: " lundi  9 h ", ar: "الاثنين" }, means: { fr: "téléphone 02 555 01 00" } };
    expect(await setMyContact(me.as(), typed)).toMatchObject({ ok: true });
    expect(await missing()).toBe(false);
    expect(await myProfile(me.as(), {})).toMatchObject({
      ok: true,
      value: { hours: { fr: "lundi 9 h", ar: "الاثنين" }, accompanies: true, locales: ["fr", "nl", "en", "ar"] },
    });
    expect(await setMyContact(me.as(), { hours: { fr: "" }, means: { fr: "" } })).toMatchObject({ ok: true });
    expect(await myProfile(me.as(), {})).toMatchObject({ value: { hours: null, means: null } });
  });

  it("needs French once anything is written, and stays short", async () => {
    const as = org.as("referencePerson");
    const dutch = await setMyContact(as, { hours: { fr: "", nl: "maandag" }, means: { fr: "" } });
    expect(dutch).toMatchObject({ reason: "team.contactFrenchMissing", field: "hours.fr" });
    const long = await setMyContact(as, { hours: { fr: "x".repeat(301) }, means: { fr: "" } });
    expect(long).toMatchObject({ reason: "team.contactTooLong", field: "hours.fr", values: { max: 300 } });
  });
});
