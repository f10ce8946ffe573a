/** A programme's row as the domain reads it. */
import type { Context } from "@/lib/access/context";
import { fingerprintOf } from "@/lib/access/fingerprint";
import type { Localised } from "@/lib/domain/locale";
import { stageStates } from "@/lib/domain/participation";
import {
  type OrderableStage,
  orderableStages,
  type ProgrammeSettings,
  type ProgrammeState,
  type StageSetting,
} from "@/lib/domain/programme";
import type { ProgrammeText } from "@/lib/domain/programme-text";
import type { Prisma, Programme as Row } from "@/lib/generated/prisma/client";

export type Programme = ProgrammeSettings & {
  readonly id: string;
  readonly slug: string;
  readonly state: ProgrammeState;
  readonly name: Localised;
  readonly summary: Localised;
  readonly version: number;
};

export function programmeOf(row: Row): Programme {
  return {
    ...row,
    name: row.name as Localised,
    summary: row.summary as Localised,
    stages: row.stages as unknown as StageSetting[],
  };
}

/** A programme of the context's organisation, or null. */
export async function findProgramme({ db, organisationId }: Context, id: string): Promise<Programme | null> {
  const row = await db.programme.findFirst({ where: { organisationId, id } });
  return row ? programmeOf(row) : null;
}

/** The same, held until the end of the transaction: whoever changes its frame at the same moment waits. */
export async function lockProgramme(
  context: Context,
  id: string,
): Promise<(Programme & { readonly criteria: Prisma.JsonValue }) | null> {
  const { db, organisationId } = context;
  await db.$queryRaw`
    select 1 from "Programme" where "organisationId" = ${organisationId}::uuid and "id" = ${id}::uuid for no key update`;
  const row = await db.programme.findFirst({ where: { organisationId, id } });
  return row ? { ...programmeOf(row), criteria: row.criteria } : null;
}

/**
 * The stages as they are set at this moment; until the transaction ends nobody changes them. Whoever moves somebody
 * along them holds them, so that a stage is not switched off while somebody enters it.
 */
export async function holdStages(
  { db, organisationId }: Context,
  id: string,
): Promise<Pick<ProgrammeSettings, "stages" | "reflectionDays"> | null> {
  const [row] = await db.$queryRaw<{ stages: StageSetting[]; reflectionDays: number }[]>`
    select "stages", "reflectionDays" from "Programme"
    where "organisationId" = ${organisationId}::uuid and "id" = ${id}::uuid for share`;
  return row ?? null;
}

/** The columns that a coordinator sets. */
export function programmeData(settings: ProgrammeSettings, text: ProgrammeText) {
  const { stages, ...numbers } = settings;
  return {
    ...numbers,
    stages: stages as unknown as Prisma.InputJsonValue,
    name: text.name as Prisma.InputJsonValue,
    summary: text.summary as Prisma.InputJsonValue,
  };
}

/** The names of the columns that differ. */
export function changedFields(before: Programme, after: ReturnType<typeof programmeData>): string[] {
  const known: Record<string, unknown> = { ...before };
  return Object.entries(after)
    .filter(([name, value]) => fingerprintOf(value) !== fingerprintOf(known[name]))
    .map(([name]) => name);
}

/** The stages in which somebody is right now. */
export async function occupiedStages({ db, organisationId }: Context, programmeId: string): Promise<OrderableStage[]> {
  const found = await db.participation.groupBy({
    by: ["state"],
    where: { organisationId, programmeId, state: { in: Object.values(stageStates) } },
  });
  const states = found.map((group) => group.state);
  return orderableStages.filter((stage) => states.includes(stageStates[stage]));
}
