/** A programme's row as the domain reads it. */
import type { Context } from "@/lib/access/context";
import type { Localised } from "@/lib/domain/locale";
import type { ProgrammeSettings, ProgrammeState, StageSetting } from "@/lib/domain/programme";
import type { Programme as Row } from "@/lib/generated/prisma/client";

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
