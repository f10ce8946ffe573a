/** Two people whom the team does not want to bring together: with a reason, and until somebody thinks otherwise. */
import { command, done } from "@/lib/access/command";
import { newId } from "@/lib/access/ids";
import { pairOf } from "@/lib/domain/matching/person";
import { refuse } from "@/lib/domain/result";
import { allowPairSchema, forbidPairSchema } from "@/lib/features/by-hand/schema";
import { membersOf } from "@/lib/features/matching/pool";

/** Keeps two people apart in their programme; an open proposal of theirs goes on until it is answered or taken back. */
export const forbidPair = command({
  permission: "matching.propose",
  input: forbidPairSchema,
  async run(context, { participationId, partnerId, reason }) {
    const { db, organisationId, actor, now } = context;
    if (actor.kind !== "staff") return refuse("access.notAllowed");
    const found = await membersOf(context, [participationId, partnerId]);
    const [one, other] = [participationId, partnerId].map((id) => found.find((member) => member.id === id));
    if (!one || !other) return refuse("access.notFound");
    const pair = pairOf(one, other);
    if (!pair) return refuse("matching.sameSide");
    if (one.programmeId !== other.programmeId) return refuse("matching.otherProgramme");
    const { id: citizenId } = pair.citizen;
    const { id: migrantId } = pair.migrant;
    const known = await db.pairVeto.count({
      where: { organisationId, citizenId, migrantId, planId: null, liftedAt: null },
    });
    if (known > 0) return refuse("matching.alreadyForbidden");
    const vetoId = newId();
    const programmeId = one.programmeId;
    await db.pairVeto.create({
      data: {
        organisationId,
        id: vetoId,
        programmeId,
        citizenId,
        migrantId,
        reason,
        createdById: actor.membershipId,
        createdAt: now,
      },
    });
    return done(
      { vetoId, participationId },
      {
        name: "pair.forbidden",
        subjectKind: "programme",
        subjectId: programmeId,
        payload: { vetoId, citizenId, migrantId, planId: null },
      },
    );
  },
});

/** Lifts what the team decided; a no that one of the two gave stays. */
export const allowPair = command({
  permission: "matching.propose",
  input: allowPairSchema,
  async run({ db, organisationId, now }, { vetoId }) {
    const veto = await db.pairVeto.findFirst({
      where: { organisationId, id: vetoId, planId: null },
      select: { programmeId: true, citizenId: true, migrantId: true },
    });
    if (!veto) return refuse("access.notFound");
    const { programmeId, citizenId, migrantId } = veto;
    const { count } = await db.pairVeto.updateMany({
      where: { organisationId, id: vetoId, liftedAt: null },
      data: { liftedAt: now },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    return done(
      { vetoId },
      {
        name: "pair.allowed",
        subjectKind: "programme",
        subjectId: programmeId,
        payload: { vetoId, citizenId, migrantId, planId: null },
      },
    );
  },
});
