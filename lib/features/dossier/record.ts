/** An introduction with the life it is about, and the showings of a newcomer, held until the command ends. */
import type { Context } from "@/lib/access/context";
import type { Localised } from "@/lib/domain/locale";
import type { DossierState } from "@/lib/domain/matching/dossier-record";
import type { ParticipationState } from "@/lib/domain/participation";
import type { Side } from "@/lib/domain/programme";

export type Life = {
  readonly id: string;
  readonly programmeId: string;
  readonly personId: string;
  readonly side: Side;
  readonly state: ParticipationState;
  readonly person: { readonly name: string; readonly calledName: string } & {
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly dossier: {
    readonly id: string;
    readonly state: DossierState;
    readonly words: Localised;
    readonly agreed: boolean;
  } | null;
};

/** A life of the context's organisation with its introduction, or null. The life is held, so that two savings agree. */
export async function holdLife({ db, organisationId }: Context, participationId: string): Promise<Life | null> {
  await db.$queryRaw`
    select 1 from "Participation" where "organisationId" = ${organisationId}::uuid and "id" = ${participationId}::uuid
    for no key update`;
  const row = await db.participation.findFirst({
    where: { organisationId, id: participationId },
    select: {
      id: true,
      programmeId: true,
      personId: true,
      side: true,
      state: true,
      person: { select: { name: true, calledName: true, email: true, phone: true } },
      dossier: { select: { id: true, state: true, words: true, agreedAt: true } },
    },
  });
  if (!row) return null;
  const { dossier, ...life } = row;
  return {
    ...life,
    dossier: dossier && {
      id: dossier.id,
      state: dossier.state,
      words: dossier.words as Localised,
      agreed: dossier.agreedAt !== null,
    },
  };
}

export type Showing = {
  readonly id: string;
  readonly citizenId: string;
  readonly round: number;
  readonly position: number;
  readonly answered: boolean;
};

/** All that a newcomer was ever shown, the latest round first; held, so that two answers are taken one by one. */
export async function holdShowings({ db, organisationId }: Context, migrantId: string): Promise<Showing[]> {
  return db.$queryRaw<Showing[]>`
    select "id", "citizenId", "round", "position", "answer" is not null as "answered" from "DossierShowing"
    where "organisationId" = ${organisationId}::uuid and "migrantId" = ${migrantId}::uuid
    order by "round" desc, "position" for update`;
}

/** The introductions of the round that waits for an answer, in the order in which they are shown. */
export function openRoundOf(showings: readonly Showing[]): readonly Showing[] {
  return showings.filter(({ answered }) => !answered);
}
