/** The only file that opens connections: one pool for each PostgreSQL role that the process may use. */
import { PrismaPg } from "@prisma/adapter-pg";
import { databaseUrls, env } from "@/lib/env";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";

export type Db = Prisma.TransactionClient;
export type DatabaseRole = "app" | "worker" | "auth";

type Pools = Partial<Record<DatabaseRole, PrismaClient>>;

/** Kept on the global object, so that a module that is loaded twice does not open a second pool. */
const shared = globalThis as { passerellePools?: Pools };

/** The client of a role; opened at its first use. */
export function database(role: DatabaseRole): PrismaClient {
  shared.passerellePools ??= {};
  const pools = shared.passerellePools;
  pools[role] ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: databaseUrls(env)[role], max: 10, connectionTimeoutMillis: 5_000 }),
  });
  return pools[role];
}

/** Closes every pool; a test or a worker that ends calls it. */
export async function closeDatabases(): Promise<void> {
  const pools = Object.values(shared.passerellePools ?? {});
  shared.passerellePools = {};
  await Promise.all(pools.map((pool) => pool.$disconnect()));
}
