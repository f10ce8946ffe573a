/** How a programme matches changes by publishing the next version; what was published before stays as it was. */
import { command, done } from "@/lib/access/command";
import { newId } from "@/lib/access/ids";
import { decidePublishing, decideRuleset } from "@/lib/domain/matching/ruleset";
import { refuse } from "@/lib/domain/result";
import { lockProgramme } from "@/lib/features/frame/programme";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { rulesetOf } from "@/lib/features/matching-settings/ruleset-form";
import { publishMatchingSchema } from "@/lib/features/matching-settings/schema";
import type { Prisma } from "@/lib/generated/prisma/client";

/** Publishes settings as the version after the one that was seen; whoever comes second reads the first one's before. */
export const publishMatching = command({
  permission: "matching.configure",
  input: publishMatchingSchema,
  async run(context, { programmeId, number: seen, ...fields }) {
    const { db, organisationId, actor, now } = context;
    if (actor.kind !== "staff") return refuse("access.notAllowed");
    const programme = await lockProgramme(context, programmeId);
    if (!programme) return refuse("access.notFound");
    const ruleset = decideRuleset(rulesetOf(fields));
    if (!ruleset.ok) return ruleset;
    const number = decidePublishing(ruleset.value, await settingsInForce(context, programme), seen);
    if (!number.ok) return number;
    const matchingVersionId = newId();
    await db.matchingVersion.create({
      data: {
        organisationId,
        id: matchingVersionId,
        programmeId,
        number: number.value,
        settings: ruleset.value as unknown as Prisma.InputJsonValue,
        publishedById: actor.membershipId,
        publishedAt: now,
      },
    });
    return done(
      { programmeId, number: number.value },
      {
        name: "matching.published",
        subjectKind: "programme",
        subjectId: programmeId,
        payload: { matchingVersionId, number: number.value },
      },
    );
  },
});
