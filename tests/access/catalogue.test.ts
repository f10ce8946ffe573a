import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSchema } from "@/scripts/prisma-files";
import { tablesOf } from "@/scripts/tenancy-sql";
import { workerDatabase } from "../support/database";
import { faults, type Rule, rules } from "./catalogue-rules";

let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: (await workerDatabase()).urls.admin });
  await client.connect();
});
afterAll(() => client.end());

test("every table of the schema is in the database", async () => {
  const found = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const names = tablesOf(readSchema()).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(found.rows.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

test("no table, view, function or role opens a way from one organisation to another", async () => {
  expect(await faults(client)).toEqual([]);
});

const create = (name: string, columns: string, more = "") => `
  set local role passerelle_owner;
  create table "${name}" (${columns});
  ${more.replaceAll("@", `"${name}"`)}
  reset role;`;
const wall = `alter table @ enable row level security; alter table @ force row level security;
  create policy tenant on @ to passerelle_app, passerelle_worker
  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));`;
const ids = `"organisationId" uuid not null, "id" uuid not null`;
const key = `primary key ("organisationId", "id")`;

/** Deliberate mistakes: each must be found by its own rule. */
const mistakes: [mistake: string, sql: string, rule: Rule, object: string][] = [
  [
    "a table forgets its organisation",
    create("Leak", `"id" uuid primary key`),
    "a table without organisationId is not among the global ones",
    "Leak",
  ],
  [
    "the organisation may be null",
    create(
      "Leak",
      `"organisationId" uuid, "id" uuid not null, unique ("organisationId", "id")`,
      `alter table @ add column "n" int; ${wall}`,
    ),
    "organisationId may be null or is no uuid",
    "Leak",
  ],
  [
    "row-level security is never switched on",
    create("Leak", `${ids}, ${key}`, wall.replace("alter table @ enable row level security;", "")),
    "row-level security is not enabled",
    "Leak",
  ],
  [
    "row-level security is switched off",
    `alter table "Person" disable row level security`,
    "row-level security is not enabled",
    "Person",
  ],
  ["the owner is let off", `alter table "Duo" no force row level security`, "row-level security is not forced", "Duo"],
  [
    "a policy is dropped",
    `drop policy tenant on "Message"`,
    "the tenant policy is missing or lets more through than its own organisation",
    "Message",
  ],
  [
    "a policy does not check what is written",
    `alter policy tenant on "Meeting" with check (true)`,
    "the tenant policy is missing or lets more through than its own organisation",
    "Meeting",
  ],
  [
    "a policy lets everything be read",
    `alter policy tenant on "Meeting" using (true)`,
    "the tenant policy is missing or lets more through than its own organisation",
    "Meeting",
  ],
  [
    "a policy leaves the worker out",
    `alter policy tenant on "Meeting" to passerelle_app`,
    "the tenant policy is missing or lets more through than its own organisation",
    "Meeting",
  ],
  [
    "the policy of the organisations themselves is dropped",
    `drop policy tenant on "Organisation"`,
    "the tenant policy is missing or lets more through than its own organisation",
    "Organisation",
  ],
  [
    "a second policy opens a table",
    `create policy everyone on "Person" for select using (true)`,
    "a second policy opens the table",
    "Person.everyone",
  ],
  [
    "the sign-in policy reaches the application",
    `alter policy sign_in on "Membership" to passerelle_app`,
    "a second policy opens the table",
    "Membership.sign_in",
  ],
  [
    "the primary key is the id alone",
    create("Leak", `${ids}, primary key ("id", "organisationId")`, `create index on @ ("organisationId"); ${wall}`),
    "the primary key does not begin with organisationId",
    "Leak",
  ],
  [
    "an e-mail address is unique across organisations",
    `create unique index leak on "Person" ("email")`,
    "a unique index does not begin with organisationId",
    "leak",
  ],
  [
    "a unique index begins with an expression",
    `create unique index leak on "Person" (lower("email"), "organisationId")`,
    "a unique index does not begin with organisationId",
    "leak",
  ],
  ["nothing is indexed by organisation", create("Leak", `${ids}`, wall), "no index begins with organisationId", "Leak"],
  [
    "a foreign key leaves the organisation out",
    create(
      "Leak",
      `${ids}, "other" uuid not null, ${key}, unique ("organisationId", "other")`,
      `${wall} alter table @ add constraint "leak_target" unique ("organisationId", "id", "other"); create unique index "leak_id" on @ ("id"); alter table @ add constraint "leak_fk" foreign key ("other") references @ ("id");`,
    ),
    "a foreign key between tenant tables does not hold organisationId",
    "leak_fk",
  ],
  [
    "a view runs as its owner",
    `create view "Leak" as select * from "Person"`,
    "a view runs with its owner's rights",
    "Leak",
  ],
  [
    "a materialised view gathers everything",
    `create materialized view "Leak" as select * from "Person"`,
    "a materialised view keeps rows of all organisations",
    "Leak",
  ],
  [
    "a function runs as its owner",
    `create function leak() returns int language sql security definer as 'select 1'`,
    "a function runs with its owner's rights",
    "leak()",
  ],
  [
    "the application may pass row-level security",
    "alter role passerelle_app bypassrls",
    "a running role can pass row-level security or change roles",
    "passerelle_app",
  ],
  [
    "the worker may make roles",
    "alter role passerelle_worker createrole",
    "a running role can pass row-level security or change roles",
    "passerelle_worker",
  ],
  [
    "the application may become the owner",
    "grant passerelle_owner to passerelle_app",
    "a running role is a member of another role",
    "passerelle_app in passerelle_owner",
  ],
  [
    "the application owns a table",
    `grant create on schema public to passerelle_app; alter table "Postcode" owner to passerelle_app; revoke create on schema public from passerelle_app`,
    "a running role owns something",
    `passerelle_app owns table "Postcode"`,
  ],
  [
    "a table stays with whoever made it",
    `alter table "Postcode" owner to current_user`,
    "a table does not belong to the owner role",
    "Postcode",
  ],
  [
    "one can sign in as the owner",
    "alter role passerelle_owner login",
    "someone can sign in as the owner",
    "passerelle_owner",
  ],
  [
    "the application may empty a table",
    `grant truncate on "Person" to passerelle_app`,
    "a running role may truncate, refer to or hang a trigger on a table",
    "Person by passerelle_app",
  ],
  [
    "the application may make tables",
    "grant create on schema public to passerelle_app",
    "a running role may create tables",
    "passerelle_app in public",
  ],
  [
    "events can be rewritten",
    `grant update on "Event" to passerelle_worker`,
    "a running role has a right it does not need",
    "update on Event by passerelle_worker",
  ],
  [
    "one column of events can be rewritten",
    `grant update ("name") on "Event" to passerelle_app`,
    "a running role has a right it does not need",
    "update on Event by passerelle_app",
  ],
  [
    "events can be deleted",
    `grant delete on "Event" to passerelle_app`,
    "a running role has a right it does not need",
    "delete on Event by passerelle_app",
  ],
  [
    "the application reads password hashes",
    `grant select on "UserAccount" to passerelle_app`,
    "a running role has a right it does not need",
    "select on UserAccount by passerelle_app",
  ],
  [
    "sign-in reads people",
    `grant select on "Person" to passerelle_auth`,
    "a running role has a right it does not need",
    "select on Person by passerelle_auth",
  ],
];

describe("the rules find", () => {
  test.each(mistakes)("%s", async (_, sql, rule, object) => {
    await client.query("begin");
    try {
      await client.query(sql);
      const found = await faults(client);
      expect(found).toContainEqual({ rule, object });
    } finally {
      await client.query("rollback");
    }
  });

  test("each of them something", () => {
    expect(new Set(mistakes.map(([, , rule]) => rule))).toEqual(new Set(Object.keys(rules)));
  });
});
