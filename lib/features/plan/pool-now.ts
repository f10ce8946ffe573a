/** Everybody who waits in a programme as matching reads them, in a fixed number of statements. */
import type { Context } from "@/lib/access/context";
import type { Vetoes } from "@/lib/domain/matching/constraints";
import type { PoolPerson } from "@/lib/domain/matching/person";
import { sides } from "@/lib/domain/programme";
import { waitingOf } from "@/lib/features/matching/pool";
import { vetoesOf } from "@/lib/features/matching/vetoes";

export type PoolNow = {
  readonly pool: readonly PoolPerson[];
  readonly vetoes: Vetoes;
  readonly hash: string;
};

/** The pool with its vetoes; the hash is read first, so that a change in between makes it old rather than new. */
export async function poolNow(context: Context, programmeId: string, planId: string): Promise<PoolNow> {
  const hash = await poolHash(context, programmeId);
  const pool: PoolPerson[] = [];
  for (const side of sides) {
    for (const { id, personId, waitingDays, profile, place, refusals } of await waitingOf(context, programmeId, side)) {
      pool.push({ id, personId, side, waitingDays, profile, place, refusals });
    }
  }
  return { pool, vetoes: await vetoesOf(context, programmeId, planId), hash };
}

/**
 * SHA-256 of who waits and of all that matching reads of them: profile, since when, refusals, and the pairs that may not
 * be. A plan whose pool has another one by now was worked out for other people. One statement.
 */
export async function poolHash({ db, organisationId }: Context, programmeId: string): Promise<string> {
  const [row] = await db.$queryRaw<{ hash: string }[]>`
    select encode(sha256(convert_to(concat_ws('|',
      (select string_agg(concat_ws(',', p."id", p."profile"::text, p."waitingSince"), ';' order by p."id")
        from "Participation" p where p."organisationId" = ${organisationId}::uuid
          and p."programmeId" = ${programmeId}::uuid and p."state" = 'waiting'),
      (select string_agg(concat_ws(',', o."id", o."citizenAnswer", o."migrantAnswer"), ';' order by o."id")
        from "Proposal" o where o."organisationId" = ${organisationId}::uuid
          and o."programmeId" = ${programmeId}::uuid and o."state" = 'declined'),
      (select count(*) from "Duo" d where d."organisationId" = ${organisationId}::uuid
          and d."programmeId" = ${programmeId}::uuid and d."state" = 'separated'),
      (select string_agg(v."id"::text, ';' order by v."id")
        from "PairVeto" v where v."organisationId" = ${organisationId}::uuid
          and v."programmeId" = ${programmeId}::uuid and v."planId" is null and v."liftedAt" is null)
    ), 'UTF8')), 'hex') as "hash"`;
  if (!row) throw new Error("a statement without rows has no hash");
  return row.hash;
}
