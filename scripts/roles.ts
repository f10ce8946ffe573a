import pg from "pg";
import { type DatabaseUrls, databaseRoles } from "../lib/env";
import { Refusal } from "./refusal";

const attributes = {
  owner: "nologin nobypassrls",
  // A back-fill under FORCE ROW LEVEL SECURITY would silently touch no row.
  migrate: "login bypassrls",
  app: "login nobypassrls",
  worker: "login nobypassrls",
  auth: "login nobypassrls",
} as const;

/** A role's password is the one in its address, so that the two always agree; one without is left to the server. */
function passwordClause(address: string): string {
  const { password } = new URL(address);
  return password ? ` password ${pg.escapeLiteral(decodeURIComponent(password))}` : "";
}

/** Makes the roles what they must be on this server, whatever they were; a changed DATABASE_SECRET changes the passwords. */
export async function ensureRoles(client: pg.Client, urls: DatabaseUrls): Promise<void> {
  const { owner, migrate, app } = databaseRoles;
  const existing = await client.query<{ rolname: string; rolsuper: boolean }>(
    "select rolname, rolsuper from pg_roles where rolname = any($1)",
    [Object.values(databaseRoles)],
  );
  try {
    for (const [key, role] of Object.entries(databaseRoles) as [keyof typeof databaseRoles, string][]) {
      const known = existing.rows.find(({ rolname }) => rolname === role);
      const password = key === "owner" ? "" : passwordClause(urls[key]);
      // Only a superuser may even mention the attribute, and the administrator of a hosted server is none.
      const superuser = known?.rolsuper ? " nosuperuser" : "";
      await client.query(`${known ? "alter" : "create"} role ${role} ${attributes[key]}${superuser}${password}`);
    }
    await client.query(`grant ${owner} to ${migrate}`);
    // Our long statements join one row to the next by its key: looking for other orders took up to 90 ms a page.
    await client.query(`alter role ${app} set join_collapse_limit = 4`);
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
