import { command, done } from "@/lib/access/command";
import { fingerprintOf } from "@/lib/access/fingerprint";
import { isSlugTaken } from "@/lib/access/organisation";
import { readEmail } from "@/lib/domain/contact";
import type { Localised } from "@/lib/domain/locale";
import {
  decideColour,
  decideLanguages,
  decideOrganisationText,
  decideSlug,
  decideWelcome,
} from "@/lib/domain/organisation";
import { refuse } from "@/lib/domain/result";
import { cleanLine } from "@/lib/domain/text";
import {
  changeOrganisationSchema,
  openOrganisationSchema,
  suspendOrganisationSchema,
} from "@/lib/features/platform/schema";
import { type OrganisationSettings, organisationFields } from "@/lib/features/platform/settings";
import { addMember } from "@/lib/features/team/membership";
import type { Prisma } from "@/lib/generated/prisma/client";

/** A new organisation with somebody to administer it; whoever opens it sees its name and never its people. */
export const openOrganisation = command({
  permission: "organisation.open",
  input: openOrganisationSchema,
  async run(context, input) {
    const { db, organisationId, now } = context;
    const text = decideOrganisationText(input);
    if (!text.ok) return text;
    const slug = decideSlug(input.slug);
    if (!slug.ok) return slug;
    const languages = decideLanguages(input.locales, input.defaultLocale);
    if (!languages.ok) return languages;
    const email = readEmail(input.administrator.email);
    if (!email) return refuse("form.notAnEmail", { field: "administrator.email" });
    if (await isSlugTaken(slug.value)) return refuse("organisation.slugTaken", { field: "slug" });
    await db.organisation.create({
      data: {
        id: organisationId,
        slug: slug.value,
        ...text.value,
        defaultLocale: input.defaultLocale,
        locales: [...languages.value],
        welcome: { fr: text.value.name },
        createdAt: now,
      },
    });
    const name = cleanLine(input.administrator.name);
    const { locale } = input.administrator;
    const added = await addMember(context, { email, name, calledName: name, locale, roles: ["administrator"] });
    if (!added.ok) return added;
    return done(
      { organisationId: organisationId as string, slug: slug.value },
      {
        name: "organisation.opened",
        subjectKind: "organisation",
        subjectId: organisationId,
        payload: { administratorId: added.value.membershipId },
      },
    );
  },
});

/** Closes an organisation to everybody, or opens it again; nothing is erased. */
export const suspendOrganisation = command({
  permission: "organisation.suspend",
  input: suspendOrganisationSchema,
  async run({ db, organisationId, now }, { suspended }) {
    const suspend = suspended === "true";
    const { count } = await db.organisation.updateMany({
      where: { id: organisationId, suspendedAt: suspend ? null : { not: null } },
      data: { suspendedAt: suspend ? now : null },
    });
    if (count !== 1) {
      const known = await db.organisation.count({ where: { id: organisationId } });
      return refuse(known === 1 ? "access.changedMeanwhile" : "access.notFound");
    }
    return done(
      { suspended },
      {
        name: "organisation.changed",
        subjectKind: "organisation",
        subjectId: organisationId,
        payload: { fields: ["suspendedAt"] },
      },
    );
  },
});

/** What the organisation says of itself; the colour may be moved until it can be read, and the answer says so. */
export const changeOrganisation = command({
  permission: "organisation.edit",
  input: changeOrganisationSchema,
  async run({ db, organisationId }, input) {
    const before = await lockSettings(db, organisationId);
    if (!before) return refuse("access.notFound");
    if (fingerprintOf(before) !== input.seen) return refuse("access.changedMeanwhile");
    const text = decideOrganisationText(input);
    if (!text.ok) return text;
    const languages = decideLanguages(input.locales, input.defaultLocale);
    if (!languages.ok) return languages;
    const colour = decideColour(input.colour);
    if (!colour.ok) return colour;
    const welcome = decideWelcome(input.welcome);
    if (!welcome.ok) return welcome;
    const after: OrganisationSettings = {
      ...text.value,
      locales: languages.value,
      defaultLocale: input.defaultLocale,
      colour: colour.value.colour,
      welcome: welcome.value,
    };
    const fields = (Object.keys(after) as (keyof OrganisationSettings)[]).filter(
      (field) => fingerprintOf(after[field]) !== fingerprintOf(before[field]),
    );
    await db.organisation.updateMany({
      where: { id: organisationId },
      data: { ...after, locales: [...after.locales], welcome: after.welcome as Prisma.InputJsonValue },
    });
    return done(
      { saved: colour.value.moved ? "moved" : "yes" },
      {
        name: "organisation.changed",
        subjectKind: "organisation",
        subjectId: organisationId,
        payload: { fields },
      },
    );
  },
});

/** Held until the end of the transaction, so that what was compared is what is replaced. */
async function lockSettings(
  db: Prisma.TransactionClient,
  organisationId: string,
): Promise<OrganisationSettings | null> {
  await db.$queryRaw`select 1 from "Organisation" where "id" = ${organisationId}::uuid for no key update`;
  const found = await db.organisation.findFirst({ where: { id: organisationId }, select: organisationFields });
  return found && { ...found, welcome: found.welcome as Localised };
}
