/** A programme that matches otherwise than at first, published by its coordinator. */
import { type Conduct, standardConduct } from "@/lib/domain/matching/conduct";
import { type MatchingSettings, standardMatchingSettings } from "@/lib/domain/matching/settings";
import { publishMatching } from "@/lib/features/matching-settings/commands";
import { everything, type TestOrganisation, testSettings } from "@/tests/support/organisation";

/** Publishes the standard settings with these changes, as the next version. */
export async function publishSettings(
  at: TestOrganisation,
  conduct: Partial<Conduct>,
  settings: Partial<MatchingSettings> = {},
): Promise<void> {
  const db = await everything();
  const number = await db.matchingVersion.count({ where: { programmeId: at.programmeId } });
  const { ways, seen, ...rest } = { ...standardConduct(testSettings.proposalDays), ...conduct };
  const { criteria, ...thresholds } = { ...standardMatchingSettings(testSettings.orientation), ...settings };
  const published = await publishMatching(at.as("coordinator"), {
    programmeId: at.programmeId,
    number,
    ...rest,
    ways: [...ways],
    seen: { citizen: [...seen.citizen], migrant: [...seen.migrant] },
    ...thresholds,
    criteria: { ...criteria },
  });
  if (!published.ok) throw new Error(published.reason);
}
