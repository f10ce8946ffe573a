import { fingerprintOf } from "@/lib/access/fingerprint";
import { query } from "@/lib/access/query";
import {
  type CharterTopic,
  charterTopics,
  isDraft,
  isInForce,
  mandatoryTopics,
  missingTopic,
} from "@/lib/domain/charter";
import type { Locale, Localised } from "@/lib/domain/locale";
import { may } from "@/lib/domain/policy";
import type { ProgrammeState, Vocabulary } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { charterNumberSchema, charterSchema } from "@/lib/features/charter/schema";
import { type CharterVersion, versionOf } from "@/lib/features/charter/version";

export type ListedVersion = Pick<CharterVersion, "id" | "number" | "state" | "publishedAt"> & {
  readonly signatures: number;
};

export type ShownClause = {
  readonly topic: CharterTopic;
  readonly standing: "framed" | "open" | "absent";
  readonly text: Localised;
  readonly mandatory: boolean;
  /** The organisation's languages in which this topic has no text yet. */
  readonly missing: readonly Locale[];
  readonly seen: string;
};

const frame = {
  select: {
    id: true,
    name: true,
    state: true,
    vocabulary: true,
    vulnerablePublic: true,
    organisation: { select: { locales: true } },
  },
} as const;

type Frame = {
  id: string;
  state: ProgrammeState;
  name: unknown;
  vocabulary: Vocabulary;
  vulnerablePublic: boolean;
  organisation: { locales: Locale[] };
};

function frameOf({ id, name, state, vocabulary, vulnerablePublic, organisation }: Frame) {
  return {
    id,
    state,
    name: name as Localised,
    vocabulary,
    vulnerablePublic,
    locales: organisation.locales as readonly Locale[],
  };
}

/** The draft topic by topic, or the version in force when there is no draft, and every version there was. */
export const charterEditor = query({
  permission: "programme.view",
  input: charterSchema,
  async run({ db, organisationId, actor }, { programmeId }) {
    const programme = await db.programme.findFirst({ where: { organisationId, id: programmeId }, ...frame });
    if (!programme) return refuse("access.notFound");
    const rows = await db.charterVersion.findMany({
      where: { organisationId, programmeId },
      include: { _count: { select: { signatures: true } } },
      orderBy: { number: "desc" },
    });
    const shown = rows.find(isDraft) ?? rows.find(isInForce) ?? null;
    const about = frameOf(programme);
    return {
      programme: about,
      version: shown && { ...versionOf(shown), seen: fingerprintOf(versionOf(shown).clauses) },
      clauses: shown ? shownClauses(versionOf(shown), about) : [],
      missingTopic: (shown && about.vulnerablePublic && missingTopic(versionOf(shown).clauses)) || null,
      versions: rows.map(
        ({ id, number, state, publishedAt, _count }): ListedVersion => ({
          id,
          number,
          state,
          publishedAt,
          signatures: _count.signatures,
        }),
      ),
      canEdit: may(actor, "charter.edit"),
    };
  },
});

/** One version as it was published, whatever came after: what somebody signed stays what they signed. */
export const charterVersion = query({
  permission: "programme.view",
  input: charterNumberSchema,
  async run({ db, organisationId }, { programmeId, number }) {
    const row = await db.charterVersion.findFirst({
      where: { organisationId, programmeId, number },
      include: { programme: frame, _count: { select: { signatures: true } } },
    });
    if (!row) return refuse("access.notFound");
    const about = frameOf(row.programme);
    const version = versionOf(row);
    return { programme: about, version, clauses: shownClauses(version, about), signatures: row._count.signatures };
  },
});

/** Every topic in the order in which a charter is read, also those that this version leaves out. */
function shownClauses(
  { clauses }: CharterVersion,
  { locales, vulnerablePublic }: { locales: readonly Locale[]; vulnerablePublic: boolean },
): ShownClause[] {
  return charterTopics.map((topic) => {
    const clause = clauses.find((candidate) => candidate.topic === topic);
    const text = clause?.text ?? { fr: "" };
    const empty = (locale: Locale) => (text[locale] ?? "").trim() === "";
    return {
      topic,
      standing: clause ? (clause.framed ? "framed" : "open") : "absent",
      text,
      mandatory: vulnerablePublic && (mandatoryTopics as readonly string[]).includes(topic),
      missing: clause ? locales.filter(empty) : [],
      seen: fingerprintOf(clause),
    };
  });
}
