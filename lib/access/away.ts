/** A database that cannot be reached is told from a bug: it passes by itself, and people are told so. */

const words =
  /ECONNREFUSED|ECONNRESET|EPIPE|terminat|closed the connection|not (currently )?accepting|starting up|timeout|Can't reach/i;
/** Prisma's codes for no connection, and PostgreSQL's for one that it ended or does not take. */
const codes = new Set([
  "P1000",
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "57P01",
  "57P03",
  "53300",
  "55000",
]);

/** By what it says rather than by its class: drivers throw plain objects too, and wrap what they caught. */
export function isAway(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if (error instanceof DatabaseAway) return true;
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown };
  if (typeof code === "string" && codes.has(code)) return true;
  return (typeof message === "string" && words.test(message)) || (cause !== error && isAway(cause));
}

/** Its digest is what an error page gets to see of an error of the server. */
export class DatabaseAway extends Error {
  readonly digest = "access.databaseAway";

  constructor() {
    super("access.databaseAway");
  }
}

/** Gives what was read, or throws `DatabaseAway` in place of the database's own words. */
export async function whenAway<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    throw isAway(error) ? new DatabaseAway() : error;
  }
}
