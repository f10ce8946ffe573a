import { afterAll, beforeAll, expect, test } from "vitest";
import { inOrganisation } from "@/lib/access/transaction";
import { closeDatabases, database } from "@/lib/db";
import { ok } from "@/lib/domain/result";
import { addTestPerson, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";

let organisations: [TestOrganisation, TestOrganisation];
let ids: [string, string];

beforeAll(async () => {
  organisations = [await openTestOrganisation(), await openTestOrganisation()];
  const people = await Promise.all(
    organisations.map((organisation) => addTestPerson(organisation, "citizen", "waiting")),
  );
  ids = [people[0]!.personId, people[1]!.personId];
});
afterAll(closeDatabases);

test("20,000 calls that alternate between two organisations over one pool see nothing of the other", async () => {
  let foreign = 0;
  let found = 0;
  const call = async (index: number) => {
    const own = index % 2 === 0 ? 0 : 1;
    const result = await inOrganisation(organisations[own].as("coordinator"), async ({ db, organisationId }) => {
      // Without a `where` of ours: only the database stands between the two.
      const [row] = await db.$queryRaw<{ others: number; all: number; theirs: number }[]>`
        select count(*) filter (where "organisationId" <> ${organisationId}::uuid)::int as "others", count(*)::int as "all",
          count(*) filter (where "id" = ${ids[1 - own]!}::uuid)::int as "theirs" from "Person"`;
      return ok(row!);
    });
    if (!result.ok) throw new Error(result.reason);
    foreign += result.value.others + result.value.theirs;
    found += result.value.all;
  };
  for (let batch = 0; batch < 20_000; batch += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, offset) => call(batch + offset)));
  }
  expect(foreign).toBe(0);
  expect(found).toBe(20_000 * 7);
}, 300_000);

test("without an organisation the application's role sees no row and writes none", async () => {
  expect(await database("app").person.count()).toBe(0);
  await expect(
    database("app").person.create({
      data: {
        organisationId: organisations[0].id,
        id: crypto.randomUUID(),
        name: "x",
        calledName: "x",
        locale: "fr",
        createdAt: new Date(),
      },
    }),
  ).rejects.toThrow();
});

test("a transaction cannot change its organisation", async () => {
  const [one, two] = organisations;
  await expect(
    inOrganisation(one.as("coordinator"), async ({ db }) => {
      await db.$queryRaw`select * from enter_organisation(${two.id}::uuid, 'visitor', null)`;
      return ok(undefined);
    }),
  ).rejects.toThrow(/another organisation/);
});
