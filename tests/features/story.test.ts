/** The demo story is told by the rules alone: every state there is, the same each time, in half a minute. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, callerOf } from "@/lib/access/context";
import { openStaffSession } from "@/lib/access/session";
import { closeDatabases } from "@/lib/db";
import { lifecycleMachines } from "@/lib/domain/lifecycle";
import { decidePassword } from "@/lib/domain/password";
import { suggestionsFor } from "@/lib/features/matching/queries";
import { closeJobs } from "@/lib/jobs";
import { demoSignIns, seed } from "@/prisma/seed";
import { demoPassword } from "@/prisma/story/sign-ins";
import { type TestDatabase, workerDatabase } from "@/tests/support/database";
import { granted } from "@/tests/support/granted";
import { testSettings } from "@/tests/support/organisation";
import { digest, rowsOf, statesOf } from "@/tests/support/story";

const today = "2026-11-20";
let database: TestDatabase;
let work: number;

/** What the processor did, which other tests beside this one do not change. */
async function told(): Promise<number> {
  const before = process.cpuUsage();
  const { seconds } = await seed({ today });
  const { user, system } = process.cpuUsage(before);
  const work = (user + system) / 1_000_000;
  process.stdout.write(`The demo story took ${seconds.toFixed(1)} s, of which ${work.toFixed(1)} s of work.\n`);
  return work;
}

async function coordinatorOf(organisationId: string): Promise<Caller> {
  const [member] = await rowsOf<{ membershipId: string; personId: string; userId: string }>(
    `select "id" as "membershipId", "personId", "userId" from "Membership"
      where "organisationId" = '${organisationId}' and 'coordinator' = any("roles"::text[])`,
  );
  if (!member) throw new Error("an organisation has a coordinator");
  return callerOf(organisationId, { kind: "staff", roles: ["coordinator"], ...member }, new Date(`${today}T09:00:00Z`));
}

beforeAll(async () => {
  database = await workerDatabase();
  work = await told();
}, 300_000);

afterAll(async () => {
  await closeJobs();
  await closeDatabases();
});

/** A plan for few people is ready at once: it never waits for the worker, and cannot fail there. */
const onlyInLargePools: Readonly<Record<string, readonly string[]>> = { plan: ["solving", "failed"] };

describe("the demo story", () => {
  it.each(lifecycleMachines(testSettings).map(({ record, states }) => [record, states] as const))(
    "shows every state of a %s",
    async (record, states) => {
      const shown = states.filter((state) => !onlyInLargePools[record]?.includes(state));
      expect(Object.keys(await statesOf(record)).sort()).toEqual([...shown].sort());
    },
  );

  it("has evaluations that are overdue beside those that are due", async () => {
    const [found] = await rowsOf<{ overdue: number; due: number }>(
      `select count(*) filter (where "dueAt" < '${today}')::int as "overdue",
        count(*) filter (where "dueAt" >= '${today}')::int as "due" from "Evaluation" where "state" = 'due'`,
    );
    expect(found?.overdue).toBeGreaterThan(0);
    expect(found?.due).toBeGreaterThan(0);
  });

  it("is about two organisations, some sixty people and some twenty duos", async () => {
    const [found] = await rowsOf<Record<string, number>>(
      `select (select count(*) from "Organisation")::int as "organisations",
        (select count(*) from "Participation")::int as "people", (select count(*) from "Duo")::int as "duos"`,
    );
    expect(found?.organisations).toBe(2);
    expect(found?.people).toBeGreaterThanOrEqual(55);
    expect(found?.duos).toBeGreaterThanOrEqual(20);
  });

  it("happens in known places and before today", async () => {
    const [found] = await rowsOf<{ lost: number; late: number }>(
      `select (select count(*) from "Participation" p where not exists
          (select from "Postcode" c where c."code" = p."profile" ->> 'postcode'))::int as "lost",
        (select count(*) from "Event" where "at" >= '${today}T00:00:00+01')::int as "late"`,
    );
    expect(found).toEqual({ lost: 0, late: 0 });
  });

  it("leaves somebody to match in each organisation, and somebody for whom there is nobody yet", async () => {
    const waiting = await rowsOf<{ id: string; organisationId: string }>(
      `select "id", "organisationId" from "Participation" where "state" = 'waiting'`,
    );
    const matchable = new Set<string>();
    let alone = 0;
    for (const { id, organisationId } of waiting) {
      const person = await granted(suggestionsFor(await coordinatorOf(organisationId), { participationId: id }));
      if (person.suggestions.length > 0) matchable.add(organisationId);
      else alone += 1;
    }
    expect(matchable.size).toBe(2);
    expect(alone).toBeGreaterThan(0);
  });

  it("leaves a job only for the messages that still wait", async () => {
    const [found] = await rowsOf<{ jobs: number; waiting: number }>(
      `select (select count(*) from pgboss.job where name = 'message.deliver')::int as "jobs",
        (select count(*) from "Message" where "state" in ('queued', 'retrying'))::int as "waiting"`,
    );
    expect(found?.waiting).toBeGreaterThan(0);
    expect(found?.jobs).toBe(found?.waiting);
  });

  it("takes less than half a minute of work", () => expect(work).toBeLessThan(30));

  it("writes through commands alone, but for the first account of the platform", () => {
    const files = readdirSync("prisma/story", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    const writes = /\.(create|createMany|update|updateMany|upsert|delete|deleteMany|\$executeRaw)\b|queryRaw/;
    const writers = files.filter((name) => writes.test(readFileSync(join("prisma/story", name), "utf8")));
    expect(files.length).toBeGreaterThan(20);
    expect(writers).toEqual(["platform.ts"]);
  });
});

describe("signing in to the demo", () => {
  it("has a password that the rules allow", () => {
    expect(decidePassword({ password: demoPassword, repeated: demoPassword })).toMatchObject({ ok: true });
  });

  it("lets everybody of the team in, and asks the others for a code", async () => {
    for (const { email, password, name } of demoSignIns) {
      if (password === demoPassword) {
        expect(await openStaffSession(email, password, name, new Date()), name).toMatchObject({ ok: true });
      } else {
        const [found] = await rowsOf<{ name: string }>(`select "name" from "Person" where "email" = '${email}'`);
        expect(found?.name).toBe(name);
      }
    }
  });
});

describe("told again on the same day", () => {
  it("is the same story", async () => {
    const first = await digest();
    await database.reset();
    await told();
    expect(await digest()).toEqual(first);
  }, 300_000);
});
