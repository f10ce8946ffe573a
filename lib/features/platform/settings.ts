/** What an organisation says of itself, as its administrator changes it. */
import type { Locale, Localised } from "@/lib/domain/locale";
import type { OrganisationText } from "@/lib/domain/organisation";
import type { Prisma } from "@/lib/generated/prisma/client";

export type OrganisationSettings = OrganisationText & {
  readonly locales: readonly Locale[];
  readonly defaultLocale: Locale;
  readonly colour: string | null;
  readonly welcome: Localised;
};

export const organisationFields = {
  name: true,
  city: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  locales: true,
  defaultLocale: true,
  colour: true,
  welcome: true,
} as const satisfies Prisma.OrganisationSelect;
