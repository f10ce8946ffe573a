/** Attempts are counted in PostgreSQL per address, per account and per organisation, so that every instance counts alike. */
import { Pool } from "pg";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { countingKey } from "@/lib/access/secrets";
import { databaseUrls, env } from "@/lib/env";
import { describeError, log } from "@/lib/log";

/** Points in a window of seconds. A whole reception centre may share one address, so addresses get more. */
const limits = {
  "signIn.address": { points: 30, duration: 600 },
  "signIn.account": { points: 8, duration: 600 },
  "signIn.knownBrowser": { points: 8, duration: 600 },
  "code.address": { points: 30, duration: 600 },
  "code.account": { points: 6, duration: 900 },
  "code.organisation": { points: 600, duration: 3600 },
  "public.address": { points: 300, duration: 300 },
  "public.organisation": { points: 6000, duration: 300 },
} as const;
export type LimitName = keyof typeof limits;

const shared = globalThis as { passerelleLimits?: Map<LimitName, RateLimiterPostgres>; passerelleLimitPool?: Pool };

/** A connection that breaks while it rests is opened again at the next attempt; without a listener it would end the process. */
function openPool(): Pool {
  const pool = new Pool({ connectionString: databaseUrls(env).auth, max: 4 });
  pool.on("error", (error) => log.warn({ err: describeError(error) }, "a resting connection broke"));
  return pool;
}

function limiter(name: LimitName): RateLimiterPostgres {
  shared.passerelleLimitPool ??= openPool();
  shared.passerelleLimits ??= new Map();
  let found = shared.passerelleLimits.get(name);
  if (!found) {
    found = new RateLimiterPostgres({
      storeClient: shared.passerelleLimitPool,
      tableName: "RateLimit",
      tableCreated: true,
      keyPrefix: name,
      ...limits[name],
    });
    shared.passerelleLimits.set(name, found);
  }
  return found;
}

/** Counts one attempt; false when the window's points are spent. A database that is away throws. */
export async function allowAttempt(name: LimitName, value: string): Promise<boolean> {
  try {
    await limiter(name).consume(countingKey(name, value));
    return true;
  } catch (rejection) {
    const spent = typeof rejection === "object" && rejection !== null && "msBeforeNext" in rejection;
    if (spent) return false;
    throw rejection;
  }
}

/** Forgets the attempts of a value, after it proved who it is. */
export async function forgetAttempts(name: LimitName, value: string): Promise<void> {
  await limiter(name).delete(countingKey(name, value));
}

export async function closeLimits(): Promise<void> {
  await shared.passerelleLimitPool?.end();
  shared.passerelleLimitPool = undefined;
  shared.passerelleLimits = undefined;
}

/** The /24 of an IPv4 address and the /56 of an IPv6 address: neighbours share a counter. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, "");
  if (/^\d+\.\d+\.\d+\.\d+$/.test(plain)) return plain.split(".").slice(0, 3).join(".");
  if (!plain.includes(":")) return plain;
  const [head = ""] = plain.toLowerCase().split("::");
  const groups = head.split(":").slice(0, 4);
  const digits = [...groups, "0", "0", "0", "0"].slice(0, 4).map((group) => group.padStart(4, "0"));
  return digits.join("").slice(0, 14);
}
