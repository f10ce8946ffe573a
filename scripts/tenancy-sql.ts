import { databaseRoles } from "../lib/env";
import type { SchemaFile } from "./schema-engine";

/** Tables of no organisation. Every other table is a tenant table and must carry organisationId. */
export const globalTables = ["Organisation", "UserAccount", "AuthSession", "RateLimit", "Postcode"] as const;

/** What has happened stays as it was written. */
export const appendOnlyTables = ["Event"];

const { app, worker, auth } = databaseRoles;
const runtime = `${app}, ${worker}`;
const everyone = `${runtime}, ${auth}`;

const globalSql: Record<(typeof globalTables)[number], string> = {
  // Sign-in and the public site look an organisation up by its slug before a tenant is known: that is the auth role.
  Organisation: [
    `alter table "Organisation" enable row level security;`,
    `alter table "Organisation" force row level security;`,
    `create policy tenant on "Organisation" to ${runtime}`,
    `  using ("id" = (select app_org())) with check ("id" = (select app_org()));`,
    `create policy sign_in on "Organisation" for select to ${auth} using (true);`,
    `grant select, insert, update, delete on "Organisation" to ${runtime};`,
    `grant select on "Organisation" to ${auth};`,
  ].join("\n"),
  UserAccount: `grant select, insert, update, delete on "UserAccount" to ${auth};`,
  AuthSession: `grant select, insert, update, delete on "AuthSession" to ${auth};`,
  RateLimit: `grant select, insert, update, delete on "RateLimit" to ${auth};`,
  Postcode: `grant select on "Postcode" to ${everyone};`,
};

function tenantSql(table: string): string {
  const rights = appendOnlyTables.includes(table) ? "select, insert" : "select, insert, update, delete";
  const lines = [
    `alter table "${table}" enable row level security;`,
    `alter table "${table}" force row level security;`,
    `create policy tenant on "${table}" to ${runtime}`,
    `  using ("organisationId" = (select app_org())) with check ("organisationId" = (select app_org()));`,
    `grant ${rights} on "${table}" to ${runtime};`,
  ];
  // Signing in asks in which organisations an account is a member, before one of them is chosen.
  if (table === "Membership") {
    lines.push(
      `create policy sign_in on "Membership" for select to ${auth} using (true);`,
      `grant select on "Membership" to ${auth};`,
    );
  }
  return lines.join("\n");
}

export function tablesOf(files: SchemaFile[]): { name: string; tenant: boolean }[] {
  return files.flatMap(({ content }) =>
    [...content.matchAll(/^model\s+(\w+)\s*\{([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => ({
      name,
      tenant: /^\s*organisationId\s/m.test(body),
    })),
  );
}

/** Row-level security and rights for tables that the last migration did not know. */
export function tenancySql(from: SchemaFile[], to: SchemaFile[]): string {
  const known = new Set(tablesOf(from).map(({ name }) => name));
  return tablesOf(to)
    .filter(({ name }) => !known.has(name))
    .map(({ name, tenant }) => {
      if (tenant) return tenantSql(name);
      const sql = globalSql[name as keyof typeof globalSql];
      if (!sql) throw new Error(`${name} has no organisationId and is not among the global tables of tenancy-sql.ts.`);
      return sql;
    })
    .join("\n\n");
}
