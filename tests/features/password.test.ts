/** Passwords, by the link of an invitation and by whoever knows the current one. */
import { beforeAll, describe, expect, it } from "vitest";
import { callerOf } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { hashToken, newToken } from "@/lib/access/secrets";
import { newSession, openStaffSession, readSession, setPassword } from "@/lib/access/session";
import { askPasswordLink, changePassword, setPasswordByLink } from "@/lib/features/password/commands";
import { suspendMember } from "@/lib/features/team/commands";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";
import { goodPassword as good, invited, linkFor, member } from "@/tests/support/team";

let org: TestOrganisation;

beforeAll(async () => {
  org = await openTestOrganisation();
});

describe("a password", () => {
  it("is set by the link once, and then opens a session; the link is used up, others end", async () => {
    const { membershipId, personId } = await invited(org, "pass@asbl.example");
    const { userId } = await member(org, membershipId);
    const { sessionId } = await newSession(userId, testMoment);
    const caller = await linkFor(org, membershipId, personId);
    const twice = await Promise.all([setPasswordByLink(caller, good), setPasswordByLink(caller, good)]);
    expect(twice.map((result) => (result.ok ? "ok" : result.reason)).sort()).toEqual(["access.linkUsed", "ok"]);
    expect(await readSession(sessionId, testMoment)).toBeNull();
    expect(await openStaffSession("pass@asbl.example", good.password, "10.0.1", testMoment)).toMatchObject({
      ok: true,
    });
  });

  it("is refused when it is short, long, common, at hand, or written twice differently; the link stays", async () => {
    const { membershipId, personId } = await invited(org, "weak@asbl.example");
    const caller = await linkFor(org, membershipId, personId);
    const attempt = (password: string, passwordAgain = password) =>
      setPasswordByLink(caller, { password, passwordAgain });
    expect(await attempt("onze signes")).toMatchObject({ reason: "password.tooShort", field: "password" });
    expect(await attempt("a1".repeat(101))).toMatchObject({ reason: "password.tooLong" });
    for (const common of ["motdepasse2026!", "123456789012", "aaaaaaaaaaaa", "weak@asbl.example", "Noor-Peeters-1"]) {
      expect(await attempt(common)).toMatchObject({ reason: "password.tooCommon" });
    }
    expect(await attempt(good.password, "autre chose ici")).toMatchObject({ reason: "password.notTheSame" });
    expect(await attempt(good.password)).toMatchObject({ ok: true });
  });

  it("is not set without the link, by a late link, for somebody else's membership or a suspended member", async () => {
    const { membershipId, personId } = await invited(org, "not@asbl.example");
    const session = callerOf(org.id, { kind: "participant", personId }, testMoment);
    expect(await setPasswordByLink(session, good)).toMatchObject({ reason: "access.notFound" });
    const late = await linkFor(org, membershipId, personId, new Date("2026-03-01"));
    expect(await setPasswordByLink(late, good)).toMatchObject({ reason: "access.linkUsed" });
    const wrong = await linkFor(org, org.staff.administrator.membershipId, personId);
    expect(await setPasswordByLink(wrong, good)).toMatchObject({ reason: "access.notFound" });
    const link = await linkFor(org, membershipId, personId);
    await suspendMember(org.as("administrator"), { membershipId });
    expect(await setPasswordByLink(link, good)).toMatchObject({ reason: "access.suspended" });
  });

  it("has another link sent, to the person's own address and once an hour, in the place of one that is used or late", async () => {
    const { membershipId, personId } = await invited(org, "again@asbl.example");
    const db = await everything();
    const mails = () => db.message.count({ where: { organisationId: org.id, personId, template: "teamInvitation" } });
    const at = (hours: number) =>
      callerOf(org.id, { kind: "visitor" }, new Date(testMoment.getTime() + hours * 3_600_000));
    const token = newToken();
    await db.personalLink.create({
      data: {
        organisationId: org.id,
        id: newId(),
        personId,
        purpose: "setPassword",
        subjectId: membershipId,
        tokenHash: hashToken(token),
        usedAt: testMoment,
        expiresAt: new Date("2026-03-09"),
        createdAt: testMoment,
      },
    });
    expect(await mails()).toBe(1);
    expect(await askPasswordLink(at(2), { token: newToken() })).toMatchObject({ reason: "access.notFound" });
    const many = await Promise.all(Array.from({ length: 5 }, () => askPasswordLink(at(2), { token })));
    expect(many.every(({ ok }) => ok)).toBe(true);
    expect(await mails()).toBe(2);
    expect(await askPasswordLink(at(200), { token })).toMatchObject({ ok: true });
    expect(await mails()).toBe(3);
    await suspendMember(org.as("administrator"), { membershipId });
    expect(await askPasswordLink(at(300), { token })).toMatchObject({ reason: "access.suspended" });
    expect(await mails()).toBe(3);
  });

  it("is changed by whoever knows the current one, and ends the sessions", async () => {
    const { membershipId } = await invited(org, "change@asbl.example");
    const me = await member(org, membershipId);
    await setPassword(me.userId, good.password, testMoment);
    const { sessionId } = await newSession(me.userId, testMoment);
    const next = { password: "quatre tasses bleues", passwordAgain: "quatre tasses bleues" };
    const wrong = await changePassword(me.as(), { currentPassword: "pas celui-là", ...next });
    expect(wrong).toMatchObject({ reason: "password.currentWrong", field: "currentPassword" });
    expect(await readSession(sessionId, testMoment)).not.toBeNull();
    expect(await changePassword(me.as(), { currentPassword: good.password, ...next })).toMatchObject({ ok: true });
    expect(await readSession(sessionId, testMoment)).toBeNull();
    const opened = await openStaffSession("change@asbl.example", next.password, "10.0.2", testMoment);
    expect(opened).toMatchObject({ ok: true });
    const tries = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      const tried = await changePassword(me.as(), { currentPassword: `essai ${attempt}`, ...next });
      tries.push(tried.ok ? "ok" : tried.reason);
    }
    expect(tries.at(0)).toBe("password.currentWrong");
    expect(tries.at(-1)).toBe("access.tooMany");
  });
});
