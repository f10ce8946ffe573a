/** Structured logs in which no name, e-mail address, phone number or text of a person ever stands. */
import pino from "pino";

/** Fields that may carry people's words are dropped whatever the caller passes. */
const personal = ["name", "calledName", "email", "phone", "body", "subject", "answers", "note", "reason", "params"];

export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  redact: { paths: personal.flatMap((field) => [field, `*.${field}`]), remove: true },
  serializers: { err: describeError },
});

/** An error as its kind and code: a database's message repeats the values that were refused, so it stays out. */
export function describeError(error: unknown): { type: string; code?: string; at?: string } {
  if (!(error instanceof Error)) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
    return { type: typeof error, ...(typeof code === "string" ? { code } : {}) };
  }
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const at = error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(" | ");
  return { type: error.name, ...(code ? { code } : {}), ...(at ? { at } : {}) };
}
