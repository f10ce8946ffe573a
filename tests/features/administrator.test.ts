/** The first account of an installation: made by a command, opened by a link that works once. */
import { beforeAll, describe, expect, it } from "vitest";
import { accountOfPasswordLink, passwordLink, setPasswordByAccountLink } from "@/lib/access/password-link";
import { newSession, openStaffSession, readSession } from "@/lib/access/session";
import { makeAdministrator } from "@/scripts/administrator";
import { workerDatabase } from "@/tests/support/database";
import { everything, testMoment as now, openTestOrganisation } from "@/tests/support/organisation";

const site = "https://duos.example";
const email = "ines@platform.example";
const good = { password: "cinq vélos sous la pluie", repeated: "cinq vélos sous la pluie" };
const tokenOf = (link: string) => link.slice(`${site}/set-password/`.length);
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

beforeAll(async () => {
  await workerDatabase();
});

describe("the administrator of the platform", () => {
  it("needs an address and a name", async () => {
    await expect(makeAdministrator({ email: "ines", name: "Inès" }, site, now)).rejects.toThrow(/no e-mail address/);
    await expect(makeAdministrator({ email, name: " " }, site, now)).rejects.toThrow(/needs a name/);
    expect(await (await everything()).userAccount.count()).toBe(0);
  });

  it("chooses a password by the link, once, and then signs in", async () => {
    const token = tokenOf(await makeAdministrator({ email: " Ines@Platform.Example", name: "Inès" }, site, now));
    expect(await accountOfPasswordLink(token, later(23))).toMatchObject({ email, name: "Inès" });
    expect(await openStaffSession(email, "", "10.1.1", now)).toMatchObject({ reason: "access.wrongPassword" });
    const weak = await setPasswordByAccountLink(token, { password: email, repeated: email }, now);
    expect(weak).toMatchObject({ reason: "password.tooCommon" });
    const twice = await Promise.all([1, 2].map(() => setPasswordByAccountLink(token, good, now)));
    expect(twice.map((result) => (result.ok ? "ok" : result.reason)).sort()).toEqual(["access.linkUsed", "ok"]);
    expect(await accountOfPasswordLink(token, now)).toBeNull();
    const opened = await openStaffSession(email, good.password, "10.1.2", now);
    if (!opened.ok) throw new Error(opened.reason);
    expect(await readSession(opened.value.sessionId, now)).toMatchObject({ isPlatformAdministrator: true });
  });

  it("is refused when there is one, unless another link or another administrator is asked for", async () => {
    const refused = makeAdministrator({ email: "second@platform.example", name: "Deux" }, site, now);
    await expect(refused).rejects.toThrow(/^ines@platform.example administers the platform already/);
    const token = tokenOf(await makeAdministrator({ email, name: "", again: true }, site, now));
    const { userId } = { userId: (await accountOfPasswordLink(token, now))!.id };
    const { sessionId } = await newSession(userId, now);
    expect(await setPasswordByAccountLink(token, { password: "x", repeated: "x" }, now)).toMatchObject({ ok: false });
    const next = { password: "six cerfs au bord du lac", repeated: "six cerfs au bord du lac" };
    expect(await setPasswordByAccountLink(token, next, now)).toMatchObject({ ok: true });
    expect(await readSession(sessionId, now)).toBeNull();
    await makeAdministrator({ email: "second@platform.example", name: "Deux", again: true }, site, now);
    const db = await everything();
    expect(await db.userAccount.count({ where: { isPlatformAdministrator: true } })).toBe(2);
  });

  it("can be somebody of a team, who keeps the password until another is chosen", async () => {
    const org = await openTestOrganisation();
    const { email: known, userId } = org.staff.manager;
    const before = await (await everything()).userAccount.findUniqueOrThrow({ where: { id: userId } });
    await makeAdministrator({ email: known, name: "", again: true }, site, now);
    const after = await (await everything()).userAccount.findUniqueOrThrow({ where: { id: userId } });
    expect(after).toEqual({ ...before, isPlatformAdministrator: true });
  });

  it("has a link that opens for a day, and for nobody who changes it", async () => {
    const { id } = await (await everything()).userAccount.findUniqueOrThrow({ where: { email } });
    const token = (await passwordLink(id, now)).slice("/set-password/".length);
    expect(await accountOfPasswordLink(token, later(24))).toBeNull();
    const [, expires, signature] = token.split(".");
    const other = await (await everything()).userAccount.findFirstOrThrow({ where: { id: { not: id } } });
    for (const forged of [
      `${other.id}.${expires}.${signature}`,
      `${id}.${later(999).getTime().toString(36)}.${signature}`,
      `${id}.${expires}.x`,
      `${id}.${expires}`,
      "",
      "..",
    ])
      expect(await accountOfPasswordLink(forged, now)).toBeNull();
  });
});
