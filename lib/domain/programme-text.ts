/** A programme has a name and two or three sentences about it, which the public site shows in each language. */
import type { Localised } from "@/lib/domain/locale";
import { cleanLocalised, tooLongIn } from "@/lib/domain/localised";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { cleanLine, cleanParagraphs } from "@/lib/domain/text";

export const programmeTextRefusals = [
  "programme.nameMissing",
  "programme.summaryMissing",
  "programme.textTooLong",
] as const;
export type ProgrammeTextRefusal = (typeof programmeTextRefusals)[number];

export const programmeTextLengths = { name: 100, summary: 600 } as const;

export type ProgrammeText = { readonly name: Localised; readonly summary: Localised };

export function decideProgrammeText(typed: ProgrammeText): Result<ProgrammeText, ProgrammeTextRefusal> {
  const text = { name: cleanLocalised(typed.name, cleanLine), summary: cleanLocalised(typed.summary, cleanParagraphs) };
  if (text.name.fr === "") return refuse("programme.nameMissing", { field: "name.fr" });
  if (text.summary.fr === "") return refuse("programme.summaryMissing", { field: "summary.fr" });
  for (const name of ["name", "summary"] as const) {
    const max = programmeTextLengths[name];
    const long = tooLongIn(text[name], max);
    if (long) return refuse("programme.textTooLong", { field: `${name}.${long}`, values: { max } });
  }
  return ok(text);
}
