/** Many people at once, written in two statements: for what only a large pool shows. */
import { newId } from "@/lib/access/ids";
import type { Prisma } from "@/lib/generated/prisma/client";
import { madeUpPool } from "@/tests/bench/made-up-pool";
import { everything, type TestOrganisation, testMoment } from "@/tests/support/organisation";

/** So many on each side who wait since as long as they were made up to. */
export async function addCrowd(organisation: TestOrganisation, each: number): Promise<void> {
  const db = await everything();
  const people = madeUpPool(each, each).map((person) => ({ ...person, personId: newId(), id: newId() }));
  await db.person.createMany({
    data: people.map(({ personId, side }, index) => ({
      organisationId: organisation.id,
      id: personId,
      name: `${side} ${index}`,
      calledName: `${side} ${index}`,
      locale: "fr" as const,
      email: `crowd${personId}@people.example`,
      createdAt: testMoment,
    })),
  });
  await db.participation.createMany({
    data: people.map(({ id, personId, side, profile, waitingDays }) => ({
      organisationId: organisation.id,
      id,
      programmeId: organisation.programmeId,
      personId,
      side,
      state: "waiting" as const,
      stateSince: testMoment,
      waitingSince: new Date(testMoment.getTime() - waitingDays * 86_400_000),
      createdAt: testMoment,
      profile: profile as unknown as Prisma.InputJsonValue,
    })),
  });
}
