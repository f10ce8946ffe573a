import pg from "pg";
import { databaseRoles, type Env, rolePassword } from "../lib/env";
import { Refusal } from "./refusal";

const attributes = {
  owner: "nologin nobypassrls",
  // A back-fill under FORCE ROW LEVEL SECURITY would silently touch no row.
  migrate: "login bypassrls",
  app: "login nobypassrls",
  worker: "login nobypassrls",
  auth: "login nobypassrls",
} as const;

/** Makes the roles what they must be on this server, whatever they were; a changed APP_SECRET changes the passwords. */
export async function ensureRoles(client: pg.Client, env: Env): Promise<void> {
  const { owner, migrate } = databaseRoles;
  const existing = await client.query<{ rolname: string; rolsuper: boolean }>(
    "select rolname, rolsuper from pg_roles where rolname = any($1)",
    [Object.values(databaseRoles)],
  );
  try {
    for (const [key, role] of Object.entries(databaseRoles) as [keyof typeof databaseRoles, string][]) {
      const known = existing.rows.find(({ rolname }) => rolname === role);
      const password = key === "owner" ? "" : ` password '${rolePassword(env.APP_SECRET, role)}'`;
      // Only a superuser may even mention the attribute, and the administrator of a hosted server is none.
      const superuser = known?.rolsuper ? " nosuperuser" : "";
      await client.query(`${known ? "alter" : "create"} role ${role} ${attributes[key]}${superuser}${password}`);
    }
    await client.query(`grant ${owner} to ${migrate}`);
  } catch (error) {
    const { hint, message } = error as pg.DatabaseError;
    throw new Refusal(`The user of DATABASE_URL cannot make the database roles: ${message}. ${hint ?? ""}`.trim());
  }
}

/** What the owner needs in one database before the first migration. */
export async function ensureOwnership(client: pg.Client): Promise<void> {
  const { owner } = databaseRoles;
  const database = pg.escapeIdentifier(client.database ?? "postgres");
  await client.query(`grant create on database ${database} to ${owner}`);
  await client.query(`grant ${owner} to current_user`);
  await client.query(`alter schema public owner to ${owner}`);
}
