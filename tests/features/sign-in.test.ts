/** Sign-in of staff: argon2id, the same answer for everybody, few attempts, sessions that end at once, on every instance. */
import { getToken } from "next-auth/jwt";
import { beforeAll, describe, expect, it } from "vitest";
import { DatabaseAway, whenAway } from "@/lib/access/away";
import { newId } from "@/lib/access/ids";
import { nextPath } from "@/lib/access/next-path";
import { networkOf } from "@/lib/access/rate-limit";
import {
  authOptions,
  cookieName,
  endSession,
  endSessionsOf,
  openStaffSession,
  readSession,
  sessionCookie,
  setLocale,
  setPassword,
} from "@/lib/access/session";
import { closeDatabases, database } from "@/lib/db";
import { env } from "@/lib/env";
import { team } from "@/lib/features/team/queries";
import { everything, openTestOrganisation, type TestOrganisation, testMoment } from "@/tests/support/organisation";

const password = "sept chats et un vélo";
let org: TestOrganisation;
let email: string;
let userId: string;
let addresses = 0;
/** Another network each time, so that one test's attempts are not another's. */
const address = () => `192.0.${++addresses}`;

beforeAll(async () => {
  org = await openTestOrganisation();
  email = org.staff.coordinator.email;
  userId = org.staff.coordinator.userId;
  await setPassword(userId, password, testMoment);
});

const minutes = (count: number) => new Date(testMoment.getTime() + count * 60_000);

async function signedIn(now = testMoment): Promise<string> {
  const opened = await openStaffSession(email, password, address(), now);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value.sessionId;
}

describe("signing in", () => {
  it("keeps the password as argon2id with at least OWASP's parameters", async () => {
    const db = await everything();
    const { passwordHash } = await db.userAccount.findUniqueOrThrow({ where: { id: userId } });
    const [, kind, version, parameters] = passwordHash.split("$");
    expect([kind, version]).toEqual(["argon2id", "v=19"]);
    const { m, t, p } = Object.fromEntries((parameters ?? "").split(",").map((pair) => pair.split("=")));
    expect(Number(m)).toBeGreaterThanOrEqual(19_456);
    expect(Number(t)).toBeGreaterThanOrEqual(2);
    expect(Number(p)).toBe(1);
  });

  it("opens with the address in any case and the password in any Unicode form", async () => {
    const decomposed = password.normalize("NFD");
    const opened = await openStaffSession(`  ${email.toUpperCase()} `, decomposed, address(), testMoment);
    expect(opened).toMatchObject({ ok: true, value: { userId } });
  });

  it.each(["", "sept chats", `${password} `, "x".repeat(5_000)])("answers %o alike for everybody", async (wrong) => {
    const known = await openStaffSession(email, wrong, address(), testMoment);
    const unknown = await openStaffSession("nobody@nowhere.example", wrong, address(), testMoment);
    const without = await openStaffSession(org.staff.trainer.email, wrong, address(), testMoment);
    expect(known).toEqual({ ok: false, reason: "access.wrongPassword" });
    expect(unknown).toEqual(known);
    expect(without).toEqual(known);
  });

  it("evaluates at most 20 of 200 guesses, on one account from many networks as on many accounts from one", async () => {
    const guess = (who: string, from: string) => openStaffSession(who, `essai ${newId()}`, from, testMoment);
    const evaluated = async (guesses: Promise<{ ok: boolean; reason?: string }>[]) =>
      (await Promise.all(guesses)).filter((result) => result.reason === "access.wrongPassword").length;
    const victim = org.staff.selector.email;
    const many = Array.from({ length: 200 }, () => guess(victim, address()));
    expect(await evaluated(many)).toBeLessThanOrEqual(20);
    const network = address();
    const spread = Array.from({ length: 200 }, (_, index) => guess(`someone${index}@x.example`, network));
    expect(await evaluated(spread)).toBeLessThanOrEqual(30);
  });

  it("counts neighbours of a network together", () => {
    expect(networkOf("203.0.113.9")).toBe("203.0.113");
    expect(networkOf("::ffff:203.0.113.200")).toBe("203.0.113");
    expect(networkOf("2001:db8:aa:bb01::1")).toBe(networkOf("2001:db8:aa:bbff:1:2:3:4"));
    expect(networkOf("2001:db8:aa:bb01::1")).not.toBe(networkOf("2001:db8:aa:cc01::1"));
    expect(networkOf("2001:DB8::1")).toBe(networkOf("2001:0db8:0:0:ff::2"));
    expect(networkOf("unknown")).toBe("unknown");
  });
});

describe("a session", () => {
  it("is a row of its own for each sign-in, and gives what the account may enter", async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    expect(one).not.toBe(two);
    expect(await readSession(one, testMoment)).toEqual({
      sessionId: one,
      userId,
      name: expect.any(String),
      locale: "fr",
      isPlatformAdministrator: false,
      memberships: [
        {
          organisationId: org.id,
          slug: org.slug,
          organisationName: expect.any(String),
          membershipId: org.staff.coordinator.membershipId,
          personId: org.staff.coordinator.personId,
          roles: ["coordinator"],
        },
      ],
    });
  });

  it("ends when it is told to, alone or with all others of the account", async () => {
    const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()];
    await endSession(one, testMoment);
    expect(await readSession(one, testMoment)).toBeNull();
    expect(await readSession(two, testMoment)).not.toBeNull();
    expect(await endSessionsOf(userId, testMoment)).toBeGreaterThanOrEqual(2);
    expect(await readSession(two, testMoment)).toBeNull();
    expect(await readSession(three, testMoment)).toBeNull();
  });

  it("ends with a new password", async () => {
    const session = await signedIn();
    await setPassword(userId, password, testMoment);
    expect(await readSession(session, testMoment)).toBeNull();
  });

  it("ends after half an hour without a request, and after twelve hours whatever happens", async () => {
    const left = await signedIn();
    expect(await readSession(left, minutes(29))).not.toBeNull();
    expect(await readSession(left, minutes(29 + 31))).toBeNull();
    const busy = await signedIn();
    for (let passed = 20; passed < 720; passed += 20) expect(await readSession(busy, minutes(passed))).not.toBeNull();
    expect(await readSession(busy, minutes(720))).toBeNull();
  });

  it("is nothing for an id that was made up", async () => {
    expect(await readSession(newId(), testMoment)).toBeNull();
  });

  it("stands in a cookie that scripts cannot read, signed so that its id cannot be changed", async () => {
    const sessionId = await signedIn();
    const cookie = await sessionCookie({ sessionId, userId });
    expect(cookie).toMatchObject({ name: cookieName(), httpOnly: true, sameSite: "lax", path: "/" });
    const read = (value: string) =>
      getToken({
        req: { cookies: { [cookie.name]: value }, headers: {} } as never,
        secret: env.APP_SECRET,
        cookieName: cookie.name,
      });
    expect(await read(cookie.value)).toMatchObject({ sub: userId, sessionId });
    expect(await read(`${cookie.value.slice(0, -2)}xx`)).toBeNull();
  });

  it("ends when next-auth's own address signs out", async () => {
    const sessionId = await signedIn();
    await authOptions().events?.signOut?.({ token: { sessionId }, session: null as never });
    expect(await readSession(sessionId, testMoment)).toBeNull();
  });

  it("remembers a change of language at the next request", async () => {
    const sessionId = await signedIn();
    await setLocale(userId, "nl");
    expect((await readSession(sessionId, testMoment))?.locale).toBe("nl");
    await setLocale(userId, "fr");
  });
});

describe("where a sign-in leads", () => {
  it.each([
    "/w/pont/today",
    "/w/pont/people?side=citizen&text=a%20b#top",
    "/choose",
    "/o/pont/ar/me",
    "/w/pont//people",
    "/..%2f..%2fw",
    "/@evil.example",
    "/%2f%2fevil.example",
  ])("to %s, on this site", (wanted) => {
    const next = nextPath(wanted, {});
    expect(next).toMatch(/^\/(?!\/)/);
    expect(new URL(next ?? "", "https://duos.example").origin).toBe("https://duos.example");
  });

  it.each([
    ...["", " ", "w/pont", "evil.example", "https://evil.example", "http:evil.example", "HTTPS://evil.example/w"],
    ...[
      "//evil.example",
      "///evil.example",
      "////evil.example",
      "/\\evil.example",
      "\\\\evil.example",
      "\\/evil.example",
    ],
    ...[
      "/\tevil",
      "/\t/evil.example",
      "/\n/evil.example",
      "/\r\nSet-Cookie: a=b",
      "/ /evil.example",
      "\t//evil.example",
    ],
    ...[
      "\u0000//evil.example",
      "/\u0000/evil.example",
      "/\u00a0//evil.example",
      "/\u2028/evil.example",
      "/\u2029/evil.example",
    ],
    ...[
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "file:///etc",
    ],
    ...[
      "mailto:a@b.example",
      "tel:112",
      "blob:x",
      "about:blank",
      "view-source:x",
      "ftp://evil.example",
      "ws://evil.example",
    ],
    ...[
      "?next=//evil.example",
      "#//evil.example",
      ".//evil.example",
      "../evil",
      "~/evil",
      "@evil.example",
      ":80",
      "%2f%2fevil",
    ],
    ...[
      "／／evil.example",
      "⁄⁄evil.example",
      "\u202e//evil.example",
      "https:/\\evil.example",
      "https:\\\\evil.example",
    ],
    ...["//evil.example\\@duos.example", "https://duos.example@evil.example", "https://duos.example.evil.example"],
    ...["//duos.example:443@evil.example", "/\\/evil.example", "/x\\..\\//evil.example", `/${"a".repeat(500)}`],
  ])("never to %j", (wanted) => expect(nextPath(wanted, {})).toBeNull());
});

describe("two instances", () => {
  type Pools = { passerellePools?: unknown };
  /** Runs on pools of its own, as another process would. */
  async function elsewhere<T>(work: () => Promise<T>): Promise<T> {
    const here = (globalThis as Pools).passerellePools;
    (globalThis as Pools).passerellePools = {};
    try {
      return await work();
    } finally {
      await closeDatabases();
      (globalThis as Pools).passerellePools = here;
    }
  }

  it("serve one person in turn: opened on one, read on the other, ended there, gone here", async () => {
    const sessionId = await signedIn();
    expect(await elsewhere(() => readSession(sessionId, testMoment))).toMatchObject({ userId });
    const caller = org.as("coordinator");
    expect(await elsewhere(() => team(caller, {}))).toMatchObject({ ok: true });
    expect(await team(caller, {})).toMatchObject({ ok: true });
    await elsewhere(() => endSession(sessionId, testMoment));
    expect(await readSession(sessionId, testMoment)).toBeNull();
  });

  it("count attempts together", async () => {
    const victim = org.staff.manager.email;
    const attempts = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const guess = () => openStaffSession(victim, `essai ${attempt}`, address(), testMoment);
      attempts.push(attempt % 2 ? await elsewhere(guess) : await guess());
    }
    expect(attempts.filter((result) => !result.ok && result.reason === "access.wrongPassword").length).toBe(8);
  });
});

describe("a database that is away", () => {
  it("is told from a bug", async () => {
    await closeDatabases();
    await expect(whenAway(Promise.reject(new Error("something else")))).rejects.toThrow("something else");
    await expect(whenAway(Promise.reject(new Error("connect ECONNREFUSED 127.0.0.1:1")))).rejects.toBeInstanceOf(
      DatabaseAway,
    );
    expect(await database("auth").userAccount.count()).toBeGreaterThan(0);
  });
});
