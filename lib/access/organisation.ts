/** The organisation that an address names: what anyone may know of it, and its id for the caller. */
import { cache } from "react";
import { whenAway } from "@/lib/access/away";
import { database } from "@/lib/db";
import type { Locale, Localised } from "@/lib/domain/locale";

export type PublicOrganisation = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly colour: string | null;
  readonly defaultLocale: Locale;
  readonly locales: readonly Locale[];
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly city: string;
  readonly welcome: Localised;
  readonly suspended: boolean;
};

/** Looked up by the sign-in role, since no organisation has been entered yet; once a request. */
export const organisationBySlug = cache(async (slug: string): Promise<PublicOrganisation | null> => {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?$/.test(slug)) return null;
  const found = await whenAway(database("auth").organisation.findUnique({ where: { slug } }));
  if (!found) return null;
  const { createdAt: _, suspendedAt, welcome, ...rest } = found;
  return { ...rest, welcome: welcome as Localised, suspended: suspendedAt !== null };
});

/** Whether an address is in use, by whichever organisation: only the sign-in role sees them all. */
export async function isSlugTaken(slug: string): Promise<boolean> {
  return (await whenAway(database("auth").organisation.count({ where: { slug } }))) > 0;
}

export type ListedOrganisation = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  readonly defaultLocale: Locale;
  readonly locales: readonly Locale[];
  readonly openedAt: Date;
  readonly suspended: boolean;
};

/** Every organisation of this installation: its address and name, and never its people. */
export async function listOrganisations(): Promise<readonly ListedOrganisation[]> {
  const rows = await whenAway(
    database("auth").organisation.findMany({
      select: {
        id: true,
        slug: true,
        name: true,
        city: true,
        defaultLocale: true,
        locales: true,
        createdAt: true,
        suspendedAt: true,
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  );
  return rows.map(({ createdAt, suspendedAt, ...row }) => ({
    ...row,
    openedAt: createdAt,
    suspended: suspendedAt !== null,
  }));
}

/** The organisations whose public site is open, for the front page. */
export async function publicOrganisations(): Promise<readonly ListedOrganisation[]> {
  return (await listOrganisations()).filter((organisation) => !organisation.suspended);
}
