/** A charter version's row as the domain reads it. */
import type { Context } from "@/lib/access/context";
import type { CharterState, Clause } from "@/lib/domain/charter";
import type { CharterVersion as Row } from "@/lib/generated/prisma/client";

export type CharterVersion = {
  readonly id: string;
  readonly programmeId: string;
  readonly number: number;
  readonly state: CharterState;
  readonly clauses: readonly Clause[];
  readonly textHash: string | null;
  readonly publishedAt: Date | null;
};

export function versionOf({ id, programmeId, number, state, clauses, textHash, publishedAt }: Row): CharterVersion {
  return { id, programmeId, number, state, clauses: clauses as unknown as Clause[], textHash, publishedAt };
}

/** A version of the context's organisation, held until the end of the transaction; null when there is none. */
export async function lockVersion(context: Context, id: string): Promise<CharterVersion | null> {
  const { db, organisationId } = context;
  await db.$queryRaw`
    select 1 from "CharterVersion"
    where "organisationId" = ${organisationId}::uuid and "id" = ${id}::uuid for no key update`;
  const row = await db.charterVersion.findFirst({ where: { organisationId, id } });
  return row ? versionOf(row) : null;
}
