/** A citizen who can carry another duo beside the first gets a further place: a life of its own in the same programme. */
import { command, done } from "@/lib/access/command";
import { newId } from "@/lib/access/ids";
import { decidePlace } from "@/lib/domain/matching/open-place";
import { refuse } from "@/lib/domain/result";
import { openPlaceSchema } from "@/lib/features/place/schema";
import type { Prisma } from "@/lib/generated/prisma/client";

/** Opens the next place with the same profile; it waits from now on. */
export const openPlace = command({
  permission: "matching.propose",
  input: openPlaceSchema,
  async run({ db, organisationId, now }, { participationId, place }) {
    const where = { organisationId, id: participationId };
    const from = await db.participation.findFirst({ where, select: { personId: true, programmeId: true } });
    if (!from) return refuse("access.notFound");
    const { personId, programmeId } = from;
    // Whoever opens a place of the same person at the same moment waits here, and then finds it open.
    await db.$queryRaw`
      select 1 from "Person" where "organisationId" = ${organisationId}::uuid and "id" = ${personId}::uuid for update`;
    const lives = await db.participation.findMany({
      where: { organisationId, personId, programmeId },
      select: { id: true, side: true, place: true, state: true, profile: true },
    });
    const own = lives.find(({ id }) => id === participationId);
    if (!own) return refuse("access.notFound");
    const free = decidePlace(
      own.side,
      lives.filter(({ side }) => side === own.side),
    );
    if (!free.ok) return free;
    if (free.value !== place) return refuse("access.changedMeanwhile");
    const id = newId();
    await db.participation.create({
      data: {
        organisationId,
        id,
        programmeId,
        personId,
        side: own.side,
        place,
        state: "waiting",
        stateSince: now,
        waitingSince: now,
        profile: own.profile as Prisma.InputJsonValue,
        createdAt: now,
      },
    });
    return done(
      { participationId: id, place },
      {
        name: "place.opened",
        subjectKind: "participation",
        subjectId: id,
        payload: { personId, placeNumber: place },
      },
    );
  },
});
