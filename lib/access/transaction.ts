/** One transaction for each command or query; it begins by entering the organisation, which PostgreSQL then enforces. */

import { isAway } from "@/lib/access/away";
import { actorId, type Caller, type Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { type DatabaseRole, database } from "@/lib/db";
import { type StaffRole, staffRoles } from "@/lib/domain/actor";
import type { AccessRefusal } from "@/lib/domain/refusals";
import { type Refused, refuse } from "@/lib/domain/result";
import { describeError, log } from "@/lib/log";

/** Thrown to undo everything that a refused command wrote before it refused. */
class Refusal extends Error {
  constructor(readonly refused: Refused<string>) {
    super(refused.reason);
  }
}

/** Jobs run under their own database role; everybody else under the application's. */
function roleFor(caller: Caller): DatabaseRole {
  return caller.actor.kind === "system" ? "worker" : "app";
}

type Entry = { standing: "ok" | "unknown" | "suspended"; roles: string[] };

/**
 * Runs `work` in one transaction of the caller's organisation. The roles of staff are read again here, so that a
 * change of role or a suspension counts from the next call. A refusal rolls everything back.
 */
export async function inOrganisation<V, R extends string>(
  caller: Caller,
  work: (context: Context) => Promise<{ ok: true; value: V } | Refused<R>>,
): Promise<{ ok: true; value: V } | Refused<R | AccessRefusal>> {
  try {
    return await database(roleFor(caller)).$transaction(
      async (db) => {
        const [entry] = await db.$queryRaw<Entry[]>`
          select * from enter_organisation(${caller.organisationId}::uuid, ${caller.actor.kind}, ${actorId(caller.actor)}::uuid)`;
        if (!entry || entry.standing === "unknown") throw new Refusal(refuse("access.notFound"));
        if (entry.standing === "suspended") throw new Refusal(refuse("access.suspended"));
        const result = await work({ ...caller, actor: withRoles(caller.actor, entry.roles), db, eventId: newId() });
        if (!result.ok) throw new Refusal(result);
        return result;
      },
      { maxWait: 8_000, timeout: 20_000 },
    );
  } catch (error) {
    if (error instanceof Refusal) return error.refused as Refused<R>;
    return refusalOf(error);
  }
}

function withRoles(actor: Caller["actor"], roles: string[]): Caller["actor"] {
  return actor.kind === "staff"
    ? { ...actor, roles: staffRoles.filter((role: StaffRole) => roles.includes(role)) }
    : actor;
}

const meanwhile = new Set(["P2002", "P2034", "P2025", "P2004", "23505", "40001", "40P01"]);

/** A database's error as a refusal, or thrown again when it is a bug. */
function refusalOf(error: unknown): Refused<AccessRefusal> {
  const code = codeOf(error);
  if (code && meanwhile.has(code)) return refuse("access.changedMeanwhile");
  if (isAway(error)) {
    log.warn({ err: describeError(error) }, "the database is away");
    return refuse("access.databaseAway");
  }
  throw error;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return undefined;
}
