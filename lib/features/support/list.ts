/** What the address of the list of duos means to the database, page after page. */

import type { Context } from "@/lib/access/context";
import { isClosed } from "@/lib/domain/duo";
import { duoHealths } from "@/lib/domain/support";
import type { DuoRow } from "@/lib/features/support/health";
import type { DuoListInput } from "@/lib/features/support/schema";
import { Prisma } from "@/lib/generated/prisma/client";

export const pageSize = 50;

/** Where the next page begins; it can be read, and holds no name. */
export function cursorOf({ rank, sortKey, id }: Pick<DuoRow, "rank" | "sortKey" | "id">): string {
  return `${rank}~${sortKey}~${id}`;
}

function readCursor(text: string | undefined): Prisma.Sql | null {
  const match = /^(\d)~(-?\d+(?:\.\d+)?)~([0-9a-f-]{36})$/.exec(text ?? "");
  if (!match) return null;
  const [, rank = "", key = "", id = ""] = match;
  return Prisma.sql`(w."rank", w."sortKey", w."id") > (${Number(rank)}::int, ${Number(key)}::float8, ${id}::uuid)`;
}

/**
 * The condition on `duo_rows w`. Without a filter: the duos that are open. Days narrow to the duos closed between them,
 * or, when the list is not about closed ones, to those that met between them.
 */
export function duoFilter({ organisationId }: Context, input: DuoListInput): Prisma.Sql {
  const { health, state, closed, from, to, text, after } = input;
  const over = duoHealths.indexOf("over");
  const conditions: Prisma.Sql[] = [];
  if (health) conditions.push(Prisma.sql`w."rank" = ${duoHealths.indexOf(health)}::int`);
  if (state) conditions.push(Prisma.sql`w."state" = ${state}`);
  if (closed) conditions.push(Prisma.sql`w."state" = 'closed' and w."closureReason" = ${closed}`);
  if (from || to) {
    conditions.push(
      closed || (state && isClosed(state))
        ? Prisma.sql`(w."closedAt" at time zone 'Europe/Brussels')::date ${between(from, to)}`
        : Prisma.sql`exists (select from "Meeting" e where e."organisationId" = ${organisationId}::uuid
            and e."duoId" = w."id" and e."removedAt" is null and e."heldOn" ${between(from, to)})`,
    );
  }
  if (conditions.length === 0) conditions.push(Prisma.sql`w."rank" < ${over}::int`);
  if (text) {
    conditions.push(
      Prisma.sql`position(passerelle_plain(${text}) in passerelle_plain(w."citizen" || ' ' || w."migrant")) > 0`,
    );
  }
  const cursor = readCursor(after);
  if (cursor) conditions.push(cursor);
  return Prisma.join(conditions, " and ");
}

function between(from = "1000-01-01", to = "9999-12-31"): Prisma.Sql {
  return Prisma.sql`between ${from}::date and ${to}::date`;
}
