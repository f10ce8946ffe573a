/** Settings of matching as a programme published them, made directly so that a test starts from what it is about. */
import { newId } from "@/lib/access/ids";
import { type Conduct, standardConduct } from "@/lib/domain/matching/conduct";
import { standardMatchingSettings } from "@/lib/domain/matching/settings";
import type { Prisma } from "@/lib/generated/prisma/client";
import { everything, type TestOrganisation, testMoment, testSettings } from "@/tests/support/organisation";

/** Publishes the standard settings with these changes of conduct; gives the version's id. */
export async function publishConduct(organisation: TestOrganisation, changes: Partial<Conduct>): Promise<string> {
  const db = await everything();
  const before = await db.matchingVersion.count({ where: { organisationId: organisation.id } });
  const id = newId();
  const settings = {
    criteria: standardMatchingSettings(testSettings.orientation),
    conduct: { ...standardConduct(testSettings.proposalDays), ...changes },
  };
  await db.matchingVersion.create({
    data: {
      organisationId: organisation.id,
      id,
      programmeId: organisation.programmeId,
      number: before + 1,
      settings: settings as unknown as Prisma.InputJsonValue,
      publishedById: organisation.staff.coordinator.membershipId,
      publishedAt: testMoment,
    },
  });
  return id;
}
