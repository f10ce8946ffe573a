import { createHash } from "node:crypto";
import { already, command, done } from "@/lib/access/command";
import { fingerprintOf } from "@/lib/access/fingerprint";
import { newId } from "@/lib/access/ids";
import {
  type Clause,
  canonicalClauses,
  charterTopics,
  decideCharterEdit,
  decideCharterPublication,
  decideSupersession,
  isDraft,
  isInForce,
} from "@/lib/domain/charter";
import type { Locale } from "@/lib/domain/locale";
import { cleanLocalised } from "@/lib/domain/localised";
import { refuse } from "@/lib/domain/result";
import { starterCharter } from "@/lib/domain/starter/charter";
import { cleanParagraphs } from "@/lib/domain/text";
import { charterSchema, editClauseSchema, publishCharterSchema } from "@/lib/features/charter/schema";
import { askSignatures, signersOf } from "@/lib/features/charter/telling";
import { lockVersion, versionOf } from "@/lib/features/charter/version";
import { lockProgramme } from "@/lib/features/frame/programme";
import type { Prisma } from "@/lib/generated/prisma/client";

const json = (clauses: readonly Clause[]) => clauses as unknown as Prisma.InputJsonValue;

/** The next version as a draft, from the one in force or from our starter; a draft that exists is the one to go on with. */
export const draftCharter = command({
  permission: "charter.edit",
  input: charterSchema,
  async run(context, { programmeId }) {
    const { db, organisationId, now } = context;
    if (!(await lockProgramme(context, programmeId))) return refuse("access.notFound");
    const rows = await db.charterVersion.findMany({
      where: { organisationId, programmeId },
      orderBy: { number: "desc" },
    });
    const versions = rows.map(versionOf);
    const draft = versions.find(isDraft);
    if (draft) return already({ charterVersionId: draft.id, number: draft.number });
    const published = versions.find(isInForce);
    const id = newId();
    const number = (versions[0]?.number ?? 0) + 1;
    await db.charterVersion.create({
      data: {
        organisationId,
        id,
        programmeId,
        number,
        state: "draft",
        clauses: json(published?.clauses ?? starterCharter),
        createdAt: now,
      },
    });
    return done(
      { charterVersionId: id, number },
      {
        name: "charter.drafted",
        subjectKind: "programme",
        subjectId: programmeId,
        payload: { charterVersionId: id, number },
      },
    );
  },
});

/** One topic of the draft: framed with a text, left to the two people, or not in the charter at all. */
export const editClause = command({
  permission: "charter.edit",
  input: editClauseSchema,
  async run(context, { charterVersionId, topic, standing, text, seen }) {
    const { db, organisationId } = context;
    const version = await lockVersion(context, charterVersionId);
    if (!version) return refuse("access.notFound");
    const before = version.clauses.find((clause) => clause.topic === topic);
    if (fingerprintOf(before) !== seen) return refuse("access.changedMeanwhile");
    const others = version.clauses.filter((clause) => clause.topic !== topic);
    const clause: Clause = { topic, framed: standing === "framed", text: cleanLocalised(text, cleanParagraphs) };
    const clauses = (standing === "absent" ? others : [...others, clause]).toSorted(
      (one, other) => charterTopics.indexOf(one.topic) - charterTopics.indexOf(other.topic),
    );
    const decided = decideCharterEdit(version.state, clauses);
    if (!decided.ok) return refuse(decided.reason, { field: "text.fr", values: decided.values });
    const { count } = await db.charterVersion.updateMany({
      where: { organisationId, id: charterVersionId, state: version.state },
      data: { clauses: json(decided.value) },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    const { number, programmeId } = version;
    return done(
      { charterVersionId, topic },
      {
        name: "charter.edited",
        subjectKind: "programme",
        subjectId: programmeId,
        payload: { charterVersionId, number },
      },
    );
  },
});

/**
 * From now on this is what people sign, and whoever is in a duo is asked to; the version before it stays readable for
 * whoever signed it.
 */
export const publishCharter = command({
  permission: "charter.edit",
  input: publishCharterSchema,
  async run(context, { charterVersionId, seen }) {
    const { db, organisationId, now } = context;
    const version = await lockVersion(context, charterVersionId);
    const programme = version && (await lockProgramme(context, version.programmeId));
    if (!programme) return refuse("access.notFound");
    if (fingerprintOf(version.clauses) !== seen) return refuse("access.changedMeanwhile");
    const decided = decideCharterPublication(version, {
      vulnerablePublic: programme.vulnerablePublic,
      locales: await languages(db, organisationId),
    });
    if (!decided.ok) return decided;
    const { from, to } = decided.value;
    const { programmeId, number } = version;
    const before = await db.charterVersion.findFirst({ where: { organisationId, programmeId, state: "published" } });
    if (before) {
      const stepped = decideSupersession(before.state);
      if (!stepped.ok) return stepped;
      await db.charterVersion.updateMany({
        where: { organisationId, id: before.id, state: stepped.value.from },
        data: { state: stepped.value.to },
      });
    }
    const textHash = createHash("sha256").update(canonicalClauses(version.clauses)).digest("hex");
    const { count } = await db.charterVersion.updateMany({
      where: { organisationId, id: charterVersionId, state: from },
      data: { state: to, textHash, publishedAt: now },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    await askSignatures(context, await signersOf(context, programmeId, charterVersionId));
    return done(
      { charterVersionId, number, textHash },
      {
        name: "charter.published",
        subjectKind: "programme",
        subjectId: programmeId,
        payload: { from, to, charterVersionId, number, supersededId: before?.id ?? null },
      },
    );
  },
});

async function languages(db: Prisma.TransactionClient, organisationId: string): Promise<readonly Locale[]> {
  const found = await db.organisation.findFirst({ where: { id: organisationId }, select: { locales: true } });
  return found?.locales ?? ["fr"];
}
