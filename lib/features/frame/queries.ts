import { query } from "@/lib/access/query";
import { isDraft, isInForce } from "@/lib/domain/charter";
import type { Locale, Localised } from "@/lib/domain/locale";
import { may } from "@/lib/domain/policy";
import { decideOpening, type ProgrammeState, type Side, sides, type Vocabulary } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import type { Criterion } from "@/lib/domain/selection";
import { occupiedStages, type Programme, programmeOf } from "@/lib/features/frame/programme";
import { programmeSchema, programmesSchema } from "@/lib/features/frame/schema";

export type ProgrammeRow = {
  readonly id: string;
  readonly name: Localised;
  readonly state: ProgrammeState;
  readonly vocabulary: Vocabulary;
  /** People who are on their way or in a duo, and duos that are going on. */
  readonly people: number;
  readonly duos: number;
};

/** Every programme of the organisation, the open ones first. */
export const programmeList = query({
  permission: "programme.view",
  input: programmesSchema,
  async run({ db, organisationId, actor }) {
    const programmes = await db.$queryRaw<ProgrammeRow[]>`
      select p."id", p."name", p."state"::text as "state", p."vocabulary"::text as "vocabulary",
        (select count(*)::int from "Participation" x where x."organisationId" = p."organisationId"
          and x."programmeId" = p."id" and x."state" not in ('ended', 'refused', 'withdrawn')) as "people",
        (select count(*)::int from "Duo" d where d."organisationId" = p."organisationId"
          and d."programmeId" = p."id" and d."state" in ('meeting', 'active', 'closing')) as "duos"
      from "Programme" p where p."organisationId" = ${organisationId}::uuid
      order by p."state" = 'open' desc, p."createdAt", p."id"`;
    return { programmes, canEdit: may(actor, "programme.edit") };
  },
});

/** A programme's settings, and what it still needs to open. */
export const programmePage = query({
  permission: "programme.view",
  input: programmeSchema,
  async run(context, { programmeId }) {
    const { db, organisationId, actor } = context;
    const row = await db.programme.findFirst({
      where: { organisationId, id: programmeId },
      include: { organisation: { select: { locales: true } } },
    });
    if (!row) return refuse("access.notFound");
    const { organisation, criteria, organisationId: _, createdAt: __, ...settings } = row;
    const { name, summary, stages } = programmeOf(row);
    const programme: Programme = { ...settings, name, summary, stages };
    const charters = await db.charterVersion.findMany({
      where: { organisationId, programmeId, state: { in: ["draft", "published"] } },
      select: { number: true, state: true, publishedAt: true },
    });
    const forms = await db.formVersion.groupBy({
      by: ["side"],
      where: { organisationId, programmeId },
      _max: { number: true },
    });
    const published = charters.find(isInForce);
    const formNumbers = Object.fromEntries(
      sides.map((side) => [side, forms.find((form) => form.side === side)?._max.number ?? null]),
    ) as Record<Side, number | null>;
    const opening = decideOpening({
      state: programme.state,
      charterPublished: published !== undefined,
      formSides: sides.filter((side) => formNumbers[side] !== null),
    });
    return {
      programme,
      locales: organisation.locales as readonly Locale[],
      charter: {
        published: published?.number ?? null,
        publishedAt: published?.publishedAt ?? null,
        draft: charters.find(isDraft)?.number ?? null,
      },
      forms: formNumbers,
      criteria: criteriaCounts(criteria),
      occupied: await occupiedStages(context, programmeId),
      canOpen: opening.ok,
      canEdit: may(actor, "programme.edit"),
    };
  },
});

/** The criteria of both sides, to be changed. */
export const criteriaEditor = query({
  permission: "programme.edit",
  input: programmeSchema,
  async run({ db, organisationId }, { programmeId }) {
    const row = await db.programme.findFirst({
      where: { organisationId, id: programmeId },
      include: { organisation: { select: { locales: true } } },
    });
    if (!row) return refuse("access.notFound");
    const { id, state, version, vocabulary, name, organisation, criteria } = row;
    return {
      programme: { id, state, version, vocabulary, name: name as Localised },
      locales: organisation.locales as readonly Locale[],
      criteria: criteria as unknown as Record<Side, readonly Criterion[]>,
    };
  },
});

/** What a new programme may say and in which languages. */
export const newProgramme = query({
  permission: "programme.edit",
  input: programmesSchema,
  async run({ db, organisationId }) {
    const found = await db.organisation.findFirst({ where: { id: organisationId }, select: { locales: true } });
    return { locales: (found?.locales ?? ["fr"]) as readonly Locale[] };
  },
});

function criteriaCounts(criteria: unknown): Record<Side, number> {
  const known = criteria as Record<Side, readonly Criterion[]>;
  return { citizen: known.citizen.length, migrant: known.migrant.length };
}
