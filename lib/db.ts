/** The only file that opens connections: one pool for each PostgreSQL role that the process may use. */
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { databaseUrls, env } from "@/lib/env";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";

export type Db = Prisma.TransactionClient;
export type DatabaseRole = "app" | "worker" | "auth";

type Pools = Partial<Record<DatabaseRole, PrismaClient>>;

/** Kept on the global object, so that a module that is loaded twice does not open a second pool. */
const shared = globalThis as { passerellePools?: Pools };

/** Planning a long statement takes longer than running it; one with a name is planned once for each connection. */
const worthAName = 1_000;
/** A list of ids makes another text for each length: what is kept on a connection must not grow without end. */
const mostNames = 100;
const names = new Map<string, string>();

/** The name under which a connection keeps a statement, or none. */
export function statementName({ sql }: { sql: string }): string {
  if (sql.length < worthAName) return "";
  let name = names.get(sql);
  if (name === undefined && names.size < mostNames) {
    name = createHash("sha256").update(sql).digest("base64url").slice(0, 32);
    names.set(sql, name);
  }
  return name ?? "";
}

/** The client of a role; opened at its first use. */
export function database(role: DatabaseRole): PrismaClient {
  shared.passerellePools ??= {};
  const pools = shared.passerellePools;
  pools[role] ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: databaseUrls(env)[role], max: 10, connectionTimeoutMillis: 5_000 },
      { statementNameGenerator: statementName },
    ),
  });
  return pools[role];
}

/** Closes every pool; a test or a worker that ends calls it. */
export async function closeDatabases(): Promise<void> {
  const pools = Object.values(shared.passerellePools ?? {});
  shared.passerellePools = {};
  await Promise.all(pools.map((pool) => pool.$disconnect()));
}
