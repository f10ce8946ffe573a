import { fingerprintOf } from "@/lib/access/fingerprint";
import { listOrganisations } from "@/lib/access/organisation";
import { query } from "@/lib/access/query";
import type { Localised } from "@/lib/domain/locale";
import { refuse } from "@/lib/domain/result";
import { newOrganisationSchema, organisationsSchema, settingsSchema } from "@/lib/features/platform/schema";
import { type OrganisationSettings, organisationFields } from "@/lib/features/platform/settings";

/** Every organisation of the installation by name and address; read by the sign-in role, which sees nobody's people. */
export const organisations = query({
  permission: "organisation.list",
  input: organisationsSchema,
  run: async () => ({ organisations: await listOrganisations() }),
});

/** Only asks who may open one. */
export const newOrganisation = query({
  permission: "organisation.open",
  input: newOrganisationSchema,
  run: async () => ({}),
});

/** The organisation's own settings, with the proof of what is shown. */
export const organisationSettings = query({
  permission: "organisation.edit",
  input: settingsSchema,
  async run({ db, organisationId }) {
    const found = await db.organisation.findFirst({
      where: { id: organisationId },
      select: { ...organisationFields, slug: true },
    });
    if (!found) return refuse("access.notFound");
    const { slug, welcome, ...rest } = found;
    const settings: OrganisationSettings = { ...rest, welcome: welcome as Localised };
    return { slug, settings, seen: fingerprintOf(settings) };
  },
});
