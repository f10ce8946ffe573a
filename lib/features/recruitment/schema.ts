import * as z from "zod";
import { linkPurposes } from "@/lib/domain/actor";
import { locales } from "@/lib/domain/locale";
import { sides } from "@/lib/domain/programme";

const token = z.string({ error: "access.notFound" }).min(20, "access.notFound").max(100, "access.notFound");

/** A language row of a plain form comes as { "0": { code, level }, … }; rows without a language are left out. */
function languageRows(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof File) return value;
  const rows: unknown[] = Object.values(value);
  const isRow = (row: unknown) => typeof row === "object" && row !== null && "code" in row;
  return rows.length > 0 && rows.every(isRow) ? rows.filter((row) => (row as { code: unknown }).code !== "") : value;
}

/** Answers are checked question by question by the form itself; here only their shape. */
const answers = z
  .record(z.string().max(60), z.unknown())
  .transform((given) => Object.fromEntries(Object.entries(given).map(([key, value]) => [key, languageRows(value)])));

export const startApplicationSchema = z.strictObject({
  programme: z.string().max(80),
  side: z.enum(sides, { error: "form.notAChoice" }),
  locale: z.enum(locales),
  /** Made when the first screen was shown, so that pressing twice begins once. */
  key: z.string().min(16).max(80),
});

export const saveAnswersSchema = z.strictObject({
  token,
  /** The screen that is left, or "all" for the whole form on one page. */
  step: z.string().max(60),
  answers: answers.default({}),
});

export const submitApplicationSchema = z.strictObject({
  token,
  consent: z.literal("yes", { error: "application.consentMissing" }),
  helperName: z.string({ error: "form.notText" }).trim().max(100, "form.tooLong").optional(),
});

export const resumeApplicationSchema = z.strictObject({
  reference: z.string({ error: "form.required" }).min(1, "form.required").max(40, "form.tooLong"),
  code: z.string({ error: "form.required" }).min(1, "form.required").max(20, "form.tooLong"),
});

export const reopenApplicationSchema = z.strictObject({ token });

export const mailApplicationSchema = z.strictObject({
  token,
  email: z.string({ error: "form.required" }).min(1, "form.required").max(200, "form.tooLong"),
});

export const changeLocaleSchema = z.strictObject({ token, locale: z.enum(locales) });

export const siteSchema = z.strictObject({});
export const formPageSchema = z.strictObject({ token: z.string().max(100), step: z.string().max(60) });
export const statusSchema = z.strictObject({ participationId: z.uuid().optional() });
export const purposeSchema = z.enum(linkPurposes);
