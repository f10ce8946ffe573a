/** A database that cannot be reached is told from a bug: it passes by itself, and people are told so. */

const words =
  /ECONNREFUSED|ECONNRESET|EPIPE|terminat|closed the connection|not accepting|starting up|timeout|Can't reach/i;

export function isAway(error: unknown): boolean {
  return error instanceof DatabaseAway || (error instanceof Error && words.test(error.message));
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
