/** A duo as its commands find it: in the organisation, on the own side or in the own portfolio, held until they end. */
import type { Context } from "@/lib/access/context";
import { type Side, sides } from "@/lib/domain/programme";
import { seesDuo } from "@/lib/domain/reference-person";
import { memberFields } from "@/lib/features/duo/pair";
import type { Prisma } from "@/lib/generated/prisma/client";

const fields = {
  id: true,
  state: true,
  programmeId: true,
  referencePersonId: true,
  citizen: { select: memberFields },
  migrant: { select: memberFields },
  firstMeeting: {
    select: {
      id: true,
      state: true,
      place: true,
      startsAt: true,
      mediatorId: true,
      citizenAgrees: true,
      migrantAgrees: true,
    },
  },
} as const satisfies Prisma.DuoSelect;

export type DuoRecord = Prisma.DuoGetPayload<{ select: typeof fields }>;
export type FirstMeetingRecord = NonNullable<DuoRecord["firstMeeting"]>;

/** Held until the transaction ends, so that the last answer and the last signature see each other. */
async function lockDuo({ db, organisationId }: Context, id: string): Promise<DuoRecord | null> {
  await db.$queryRaw`
    select 1 from "Duo" where "organisationId" = ${organisationId}::uuid and "id" = ${id}::uuid for update`;
  return db.duo.findFirst({ where: { organisationId, id }, select: fields });
}

/** A duo that the acting member of the team follows. */
export async function lockFollowedDuo(context: Context, id: string): Promise<DuoRecord | null> {
  const duo = await lockDuo(context, id);
  const { referencePersonId = "", firstMeeting } = duo ?? {};
  return duo && seesDuo(context.actor, { referencePersonId, mediatorId: firstMeeting?.mediatorId }) ? duo : null;
}

/** The acting participant's own duo with their side; a link opens it only when `subjectId` is what it was made for. */
export async function lockOwnDuo(
  context: Context,
  id: string,
  subjectId: string,
): Promise<{ readonly duo: DuoRecord; readonly side: Side } | null> {
  const duo = await lockDuo(context, id);
  const side = duo && ownSide(context, duo, subjectId);
  return duo && side ? { duo, side } : null;
}

/** On which side of a duo the acting participant stands, when this is what their session or link opens. */
export function ownSide(
  { actor }: Pick<Context, "actor">,
  duo: { readonly [S in Side]: { readonly personId: string } },
  subjectId: string,
): Side | null {
  if (actor.kind !== "participant") return null;
  if (actor.link && actor.link.subjectId !== subjectId) return null;
  return sides.find((side) => duo[side].personId === actor.personId) ?? null;
}
