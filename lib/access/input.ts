/** Input is checked by the command's own schema; what is wrong is said at the field, as a key of the catalogue. */
import type * as z from "zod";
import type { AccessRefusal } from "@/lib/domain/refusals";
import { ok, type Refused, type Result } from "@/lib/domain/result";

/** One problem of one field: the field's name in the form, and the key of its sentence with its values. */
export type FieldProblem = {
  readonly field: string;
  readonly reason: string;
  readonly values?: Refused<string>["values"];
};

/** A refusal of the input as a whole, with everything that has to change. */
export type InputRefused = Refused<AccessRefusal> & { readonly problems: readonly FieldProblem[] };

/** Refuses with several problems at once, so that people see all of them the first time. */
export function refuseInput(problems: readonly FieldProblem[]): InputRefused {
  return { ok: false, reason: "access.checkAnswers", problems };
}

export function checkInput<I extends z.ZodType>(schema: I, raw: unknown): Result<z.output<I>, AccessRefusal> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const found = new Map<string, FieldProblem>();
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join(".");
    if (!found.has(field)) found.set(field, { field, reason: messageKey(issue) });
  }
  return refuseInput([...found.values()]);
}

/** Schemas name their own sentence (`z.string({ error: "form.required" })`); the rest falls to a few general ones. */
function messageKey(issue: z.core.$ZodIssue): string {
  if (/^[a-z][A-Za-z]*\.[A-Za-z]+$/.test(issue.message)) return issue.message;
  if (issue.code === "too_big") return "form.tooLong";
  if (issue.code === "too_small") return "form.required";
  if (issue.code === "invalid_value") return "form.notAChoice";
  return issue.code === "invalid_type" && issue.input === undefined ? "form.required" : "form.notText";
}

/** The problems of a refusal field by field: those of the input, or the one field that a rule named. */
export function fieldProblems(refused: Refused<string>): readonly FieldProblem[] {
  if ("problems" in refused) return (refused as InputRefused).problems;
  return refused.field ? [{ field: refused.field, reason: refused.reason, values: refused.values }] : [];
}
