/** The charter in force of a programme, with what the two people of a duo signed of it, in one statement. */
import type { Context } from "@/lib/access/context";
import { type Clause, mustSignAgain } from "@/lib/domain/charter";
import type { Locale } from "@/lib/domain/locale";
import { type Side, sides } from "@/lib/domain/programme";
import type { DuoFacts } from "@/lib/features/duo/facts";

export type SignatureFacts = {
  readonly typedName: string;
  readonly signedAt: Date;
  readonly readIn: Locale;
  readonly onPaper: boolean;
  readonly number: number;
};

export type SigningFacts = {
  /** The latest signature of this person, of whichever version. */
  readonly latest: SignatureFacts | null;
  readonly signedCurrent: boolean;
};

export type CharterFacts = {
  readonly current: { readonly id: string; readonly number: number; readonly clauses: readonly Clause[] } | null;
  readonly signing: { readonly [S in Side]: SigningFacts };
};

type Row = {
  id: string;
  number: number;
  clauses: Clause[] | null;
  signatures: (Omit<SignatureFacts, "signedAt" | "number"> & { participationId: string; signedAt: string })[] | null;
};

export async function charterFacts({ db, organisationId }: Context, duo: DuoFacts): Promise<CharterFacts> {
  const people = sides.map((side) => duo.members[side].participationId);
  const rows = await db.$queryRaw<Row[]>`
    select v."id", v."number", case when v."state" = 'published' then v."clauses" end as "clauses",
      (select json_agg(json_build_object('participationId', s."participationId", 'typedName', s."typedName",
          'signedAt', s."signedAt", 'readIn', s."readIn", 'onPaper', s."onPaper"))
        from "CharterSignature" s where s."organisationId" = v."organisationId" and s."charterVersionId" = v."id"
          and s."participationId" = any(${people}::uuid[])) as "signatures"
    from "CharterVersion" v
    where v."organisationId" = ${organisationId}::uuid and v."programmeId" = ${duo.programme.id}::uuid
      and v."state" <> 'draft'
    order by v."number" desc`;
  const current = rows.find((row) => row.clauses !== null);
  const signing = (side: Side): SigningFacts => {
    const own = rows.flatMap((row) =>
      (row.signatures ?? [])
        .filter((one) => one.participationId === duo.members[side].participationId)
        .map((one) => ({ ...one, versionId: row.id, number: row.number, signedAt: new Date(one.signedAt) })),
    );
    const [first] = own;
    const signedIds = own.map((one) => one.versionId);
    return {
      latest: first
        ? {
            typedName: first.typedName,
            signedAt: first.signedAt,
            readIn: first.readIn,
            onPaper: first.onPaper,
            number: first.number,
          }
        : null,
      signedCurrent: current !== undefined && !mustSignAgain(signedIds, current.id),
    };
  };
  return {
    current: current ? { id: current.id, number: current.number, clauses: current.clauses ?? [] } : null,
    signing: { citizen: signing("citizen"), migrant: signing("migrant") },
  };
}
