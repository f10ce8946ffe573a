import { command, done } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { type Clause, missingTopic } from "@/lib/domain/charter";
import { decideCriteria } from "@/lib/domain/criteria";
import {
  decideOpening,
  decidePause,
  decideSettings,
  type ProgrammeSettings,
  preparationStages,
  type Side,
} from "@/lib/domain/programme";
import { decideProgrammeText } from "@/lib/domain/programme-text";
import { refuse } from "@/lib/domain/result";
import type { Criterion } from "@/lib/domain/selection";
import { freeSlug, slugOf } from "@/lib/domain/slug";
import { starterCharter } from "@/lib/domain/starter/charter";
import { starterCriteria } from "@/lib/domain/starter/criteria";
import { starterSettings } from "@/lib/domain/starter/settings";
import { changedFields, lockProgramme, occupiedStages, programmeData } from "@/lib/features/frame/programme";
import {
  changeCriteriaSchema,
  changeProgrammeSchema,
  createProgrammeSchema,
  programmeSchema,
} from "@/lib/features/frame/schema";
import { inOrder } from "@/lib/features/rows-schema";
import type { Prisma } from "@/lib/generated/prisma/client";

const json = (value: unknown) => value as Prisma.InputJsonValue;

/** A programme as a draft, with our starter charter and criteria to be made one's own. */
export const createProgramme = command({
  permission: "programme.edit",
  input: createProgrammeSchema,
  async run({ db, organisationId, now }, { name, summary, orientation, vocabulary, vulnerablePublic }) {
    const text = decideProgrammeText({ name, summary });
    if (!text.ok) return text;
    const taken = await db.programme.findMany({ where: { organisationId }, select: { slug: true } });
    const settings: ProgrammeSettings = { ...starterSettings(orientation), vocabulary, vulnerablePublic };
    const slug = freeSlug(
      slugOf(text.value.name.fr, "programme"),
      taken.map((programme) => programme.slug),
    );
    const id = newId();
    await db.programme.create({
      data: {
        organisationId,
        id,
        slug,
        state: "draft",
        ...programmeData(settings, text.value),
        criteria: json(starterCriteria),
        createdAt: now,
      },
    });
    await db.charterVersion.create({
      data: {
        organisationId,
        id: newId(),
        programmeId: id,
        number: 1,
        state: "draft",
        clauses: json(starterCharter),
        createdAt: now,
      },
    });
    return done(
      { programmeId: id, slug },
      {
        name: "programme.created",
        subjectKind: "programme",
        subjectId: id,
        payload: { stages: preparationStages(settings) },
      },
    );
  },
});

/** Everything a programme sets, at once; what somebody else changed meanwhile is not overwritten. */
export const changeProgramme = command({
  permission: "programme.edit",
  input: changeProgrammeSchema,
  async run(context, { programmeId, version, name, summary, ...wanted }) {
    const { db, organisationId } = context;
    const before = await lockProgramme(context, programmeId);
    if (!before) return refuse("access.notFound");
    if (before.version !== version) return refuse("access.changedMeanwhile");
    const text = decideProgrammeText({ name, summary });
    if (!text.ok) return text;
    const settings = decideSettings(wanted, await occupiedStages(context, programmeId));
    if (!settings.ok) return settings;
    if (wanted.vulnerablePublic && !before.vulnerablePublic) {
      const published = await db.charterVersion.findFirst({
        where: { organisationId, programmeId, state: "published" },
        select: { clauses: true },
      });
      const topic = published && missingTopic(published.clauses as unknown as Clause[]);
      if (topic) return refuse("charter.mandatoryMissing", { field: "vulnerablePublic", values: { topic } });
    }
    const after = programmeData(settings.value, text.value);
    const { count } = await db.programme.updateMany({
      where: { organisationId, id: programmeId, version },
      data: { ...after, version: version + 1 },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    return done(
      { programmeId },
      {
        name: "programme.changed",
        subjectKind: "programme",
        subjectId: programmeId,
        payload: { fields: changedFields(before, after), version: version + 1 },
      },
    );
  },
});

/** What assessors look at, for one side. */
export const changeCriteria = command({
  permission: "programme.edit",
  input: changeCriteriaSchema,
  async run(context, { programmeId, side, version, criteria: rows }) {
    const { db, organisationId } = context;
    const before = await lockProgramme(context, programmeId);
    if (!before) return refuse("access.notFound");
    if (before.version !== version) return refuse("access.changedMeanwhile");
    const wanted = inOrder(rows)
      .map(([row, { key, label }]) => ({ row, key: key || `c${newId().slice(-10)}`, label, added: key === "" }))
      .filter(({ added, label }) => !added || Object.values(label).some((text) => text?.trim()));
    const decided = decideCriteria(wanted, preparationStages(before).includes("selection"));
    if (!decided.ok) {
      const row = wanted.find((criterion) => criterion.key === decided.field)?.row;
      return refuse(decided.reason, { field: row && `criteria.${row}.label.fr`, values: decided.values });
    }
    const criteria = { ...criteriaOf(before), [side]: decided.value };
    const { count } = await db.programme.updateMany({
      where: { organisationId, id: programmeId, version },
      data: { criteria: json(criteria), version: version + 1 },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    return done(
      { programmeId },
      {
        name: "programme.changed",
        subjectKind: "programme",
        subjectId: programmeId,
        payload: { fields: ["criteria"], version: version + 1 },
      },
    );
  },
});

function criteriaOf({ criteria }: { criteria?: unknown }): Record<Side, readonly Criterion[]> {
  return criteria as Record<Side, readonly Criterion[]>;
}

/** Takes applications from now on, again after a pause. */
export const openProgramme = command({
  permission: "programme.edit",
  input: programmeSchema,
  async run(context, { programmeId }) {
    const { db, organisationId } = context;
    const programme = await lockProgramme(context, programmeId);
    if (!programme) return refuse("access.notFound");
    const published = await db.charterVersion.count({ where: { organisationId, programmeId, state: "published" } });
    const forms = await db.formVersion.findMany({
      where: { organisationId, programmeId },
      select: { side: true },
      distinct: ["side"],
    });
    const decided = decideOpening({
      state: programme.state,
      charterPublished: published === 1,
      formSides: forms.map((form) => form.side),
    });
    if (!decided.ok) return decided;
    return move(context, programmeId, decided.value, "programme.opened");
  },
});

/** Takes no new applications for a while; people and duos go on. */
export const pauseProgramme = command({
  permission: "programme.edit",
  input: programmeSchema,
  async run(context, { programmeId }) {
    const programme = await lockProgramme(context, programmeId);
    if (!programme) return refuse("access.notFound");
    const decided = decidePause(programme.state);
    if (!decided.ok) return decided;
    return move(context, programmeId, decided.value, "programme.paused");
  },
});

type Move = Pick<Extract<ReturnType<typeof decidePause>, { ok: true }>["value"], "from" | "to">;

async function move(
  { db, organisationId }: Context,
  programmeId: string,
  { from, to }: Move,
  name: "programme.opened" | "programme.paused",
) {
  const { count } = await db.programme.updateMany({
    where: { organisationId, id: programmeId, state: from },
    data: { state: to },
  });
  if (count !== 1) return refuse("access.changedMeanwhile");
  return done({ programmeId }, { name, subjectKind: "programme", subjectId: programmeId, payload: { from, to } });
}
