/** Input is checked by the command's own schema; what is wrong is said at the field, as a key of the catalogue. */
import type * as z from "zod";
import type { AccessRefusal } from "@/lib/domain/refusals";
import { ok, type Refused, type Result } from "@/lib/domain/result";

export type FieldProblems = Readonly<Record<string, string>>;

/** A refusal of the input as a whole, with one key a field. */
export type InputRefused = Refused<AccessRefusal> & { readonly fields: FieldProblems };

export function checkInput<I extends z.ZodType>(schema: I, raw: unknown): Result<z.output<I>, AccessRefusal> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const name = issue.path.map(String).join(".");
    fields[name] ??= messageKey(issue);
  }
  const refused: InputRefused = { ok: false, reason: "access.checkAnswers", fields };
  return refused;
}

/** Schemas name their own sentence (`z.string({ error: "form.required" })`); the rest falls to a few general ones. */
function messageKey(issue: z.core.$ZodIssue): string {
  if (/^[a-z][A-Za-z]*\.[A-Za-z]+$/.test(issue.message)) return issue.message;
  if (issue.code === "too_big") return "form.tooLong";
  if (issue.code === "too_small") return "form.required";
  if (issue.code === "invalid_value") return "form.notAChoice";
  return issue.code === "invalid_type" && issue.input === undefined ? "form.required" : "form.notText";
}

/** The problems of a refusal field by field: those of the schema, or the one field that a rule named. */
export function fieldProblems(refused: Refused<string>): FieldProblems {
  if ("fields" in refused) return refused.fields as FieldProblems;
  return refused.field ? { [refused.field]: refused.reason } : {};
}
