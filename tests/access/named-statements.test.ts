/** Long statements are planned once for each connection; that changes neither what is seen nor how much is kept. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { inOrganisation } from "@/lib/access/transaction";
import { closeDatabases, type Db } from "@/lib/db";
import { ok } from "@/lib/domain/result";
import { Prisma } from "@/lib/generated/prisma/client";
import { openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";

let one: TestOrganisation;
let other: TestOrganisation;

beforeAll(async () => {
  [one, other] = [await openTestOrganisation(), await openTestOrganisation()];
});
afterAll(closeDatabases);

const long = "-- ".padEnd(1_000, "so that it is long ");
const count = (db: Db, comment: string) =>
  db.$queryRaw<{ organisationId: string; people: number }[]>`
    select "organisationId", count(*)::int as "people" from "Person" where ${"x"}::text = 'x' group by 1 ${Prisma.raw(`\n${comment}`)}`;
const kept = (db: Db) =>
  db.$queryRaw<{ statement: string; runs: number }[]>`
    select "statement", ("generic_plans" + "custom_plans")::int as "runs" from pg_prepared_statements`;

test("a long statement is kept on its connection and run again, a short one is not", async () => {
  const result = await inOrganisation(one.as("coordinator"), async ({ db }) => {
    for (let run = 0; run < 3; run += 1) {
      await count(db, long);
      await count(db, "-- short");
    }
    return ok(await kept(db));
  });
  const statements = result.ok ? result.value : [];
  expect(statements.filter(({ statement }) => statement.includes("so that it is long"))).toMatchObject([{ runs: 3 }]);
  expect(statements.filter(({ statement }) => statement.includes("-- short"))).toEqual([]);
});

test("a kept statement shows each organisation its own rows, in turn and at once", async () => {
  const calls = Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? one : other));
  const seen = await Promise.all(
    calls.map(async (organisation) => {
      const result = await inOrganisation(organisation.as("coordinator"), async ({ db }) => ok(await count(db, long)));
      if (!result.ok) throw new Error(result.reason);
      return (
        result.value.every(({ organisationId }) => organisationId === organisation.id) && result.value.length === 1
      );
    }),
  );
  expect(seen.filter(Boolean)).toHaveLength(calls.length);
});

test("however many different statements there are, a connection keeps a hundred at most", async () => {
  const result = await inOrganisation(one.as("coordinator"), async ({ db }) => {
    for (let index = 0; index < 150; index += 1) await count(db, `${long}${index}`);
    return ok((await kept(db)).length);
  });
  expect(result).toMatchObject({ ok: true });
  expect(result.ok && result.value).toBeGreaterThan(1);
  expect(result.ok && result.value).toBeLessThanOrEqual(100);
});
