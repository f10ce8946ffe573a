import pg from "pg";
import { databaseRoles, type Env, rolePassword } from "../lib/env";

const attributes = {
  owner: "nologin nosuperuser nobypassrls",
  // A back-fill under FORCE ROW LEVEL SECURITY would silently touch no row.
  migrate: "login nosuperuser bypassrls",
  app: "login nosuperuser nobypassrls",
  worker: "login nosuperuser nobypassrls",
  auth: "login nosuperuser nobypassrls",
} as const;

/** Makes the roles what they must be on this server, whatever they were; a changed APP_SECRET changes the passwords. */
export async function ensureRoles(client: pg.Client, env: Env): Promise<void> {
  const { owner, migrate } = databaseRoles;
  const existing = await client.query<{ rolname: string }>("select rolname from pg_roles where rolname = any($1)", [
    Object.values(databaseRoles),
  ]);
  const known = new Set(existing.rows.map(({ rolname }) => rolname));
  for (const [key, role] of Object.entries(databaseRoles) as [keyof typeof databaseRoles, string][]) {
    const password = key === "owner" ? "" : ` password '${rolePassword(env.APP_SECRET, role)}'`;
    await client.query(`${known.has(role) ? "alter" : "create"} role ${role} ${attributes[key]}${password}`);
  }
  await client.query(`grant ${owner} to ${migrate}`);
}

/** What the owner needs in one database before the first migration. */
export async function ensureOwnership(client: pg.Client): Promise<void> {
  const { owner } = databaseRoles;
  const database = pg.escapeIdentifier(client.database ?? "postgres");
  await client.query(`grant create on database ${database} to ${owner}`);
  await client.query(`grant ${owner} to current_user`);
  await client.query(`alter schema public owner to ${owner}`);
}
