/** An organisation has a name, an address of its own, a way to reach it, and French among its languages. */
import { type GuardedColour, guardColour } from "@/lib/domain/colour";
import { readEmail, readPhone } from "@/lib/domain/contact";
import { type Locale, type Localised, locales } from "@/lib/domain/locale";
import { cleanLocalised, tooLongIn } from "@/lib/domain/localised";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { isSlug } from "@/lib/domain/slug";
import { cleanLine, cleanParagraphs } from "@/lib/domain/text";

export const organisationRefusals = [
  "organisation.nameMissing",
  "organisation.slugNotPossible",
  "organisation.slugTaken",
  "organisation.contactMissing",
  "organisation.frenchNeeded",
  "organisation.defaultNotAmongLanguages",
  "organisation.welcomeMissing",
] as const;
export type OrganisationRefusal =
  | (typeof organisationRefusals)[number]
  | "form.notAnEmail"
  | "form.notAPhone"
  | "form.tooLong"
  | "colour.notAColour";

export const organisationLengths = { name: 120, city: 80, contactName: 80, welcome: 600 } as const;

export type OrganisationText = {
  readonly name: string;
  readonly city: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
};

/** Name, town and contact, cleaned; the telephone as +32…, the address in small letters. */
export function decideOrganisationText(typed: OrganisationText): Result<OrganisationText, OrganisationRefusal> {
  const name = cleanLine(typed.name);
  if (name === "") return refuse("organisation.nameMissing", { field: "name" });
  const city = cleanLine(typed.city);
  const contactName = cleanLine(typed.contactName);
  if (contactName === "") return refuse("organisation.contactMissing", { field: "contactName" });
  for (const [field, text] of [
    ["name", name],
    ["city", city],
    ["contactName", contactName],
  ] as const) {
    if (text.length > organisationLengths[field]) return refuse("form.tooLong", { field });
  }
  const contactEmail = readEmail(typed.contactEmail);
  if (!contactEmail) return refuse("form.notAnEmail", { field: "contactEmail" });
  const contactPhone = readPhone(typed.contactPhone);
  if (!contactPhone) return refuse("form.notAPhone", { field: "contactPhone" });
  return ok({ name, city, contactName, contactEmail, contactPhone });
}

/** The languages of the public site, in our order: French always, the first one shown among them. */
export function decideLanguages(
  wanted: readonly Locale[],
  first: Locale,
): Result<readonly Locale[], OrganisationRefusal> {
  if (!wanted.includes("fr")) return refuse("organisation.frenchNeeded", { field: "locales" });
  if (!wanted.includes(first)) return refuse("organisation.defaultNotAmongLanguages", { field: "defaultLocale" });
  return ok(locales.filter((locale) => wanted.includes(locale)));
}

/** The welcome of the public site; French has to be there, the other languages fall back to it. */
export function decideWelcome(typed: Localised): Result<Localised, OrganisationRefusal> {
  const written = cleanLocalised(typed, cleanParagraphs);
  const long = tooLongIn(written, organisationLengths.welcome);
  if (long) return refuse("form.tooLong", { field: `welcome.${long}` });
  return written.fr === "" ? refuse("organisation.welcomeMissing", { field: "welcome.fr" }) : ok(written);
}

/** The colour as it is kept, and whether it had to be moved; none when the field is empty. */
export function decideColour(
  typed: string,
): Result<{ readonly colour: string | null; readonly moved: boolean }, OrganisationRefusal> {
  if (typed.trim() === "") return ok({ colour: null, moved: false });
  const guarded: Result<GuardedColour, "colour.notAColour"> = guardColour(typed);
  if (!guarded.ok) return { ...guarded, field: "colour" } satisfies Refused<OrganisationRefusal>;
  return ok({ colour: guarded.value.light.colour, moved: guarded.value.light.moved });
}

export function decideSlug(typed: string): Result<string, OrganisationRefusal> {
  const slug = typed.trim().toLowerCase();
  return isSlug(slug) ? ok(slug) : refuse("organisation.slugNotPossible", { field: "slug" });
}
