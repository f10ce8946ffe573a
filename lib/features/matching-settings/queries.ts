/** A programme's settings in force, those that are tried out with their effect on today's pool, and every version there was. */
import { query } from "@/lib/access/query";
import type { Localised } from "@/lib/domain/locale";
import { machineHelps } from "@/lib/domain/matching/conduct";
import { differs, type MatchingRuleset } from "@/lib/domain/matching/ruleset";
import { type SettingsEffect, settingsEffect } from "@/lib/domain/matching/settings-effect";
import { may } from "@/lib/domain/policy";
import type { Side } from "@/lib/domain/programme";
import { refuse } from "@/lib/domain/result";
import { findProgramme } from "@/lib/features/frame/programme";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { type PoolMember, waitingOf } from "@/lib/features/matching/pool";
import { vetoesOf } from "@/lib/features/matching/vetoes";
import { formOf, readTried } from "@/lib/features/matching-settings/ruleset-form";
import { matchingSettingsSchema, matchingVersionSchema } from "@/lib/features/matching-settings/schema";
import { versionsOf } from "@/lib/features/matching-settings/versions";

export type Affected = { readonly participationId: string; readonly calledName: string; readonly side: Side };
export type NamedEffect = Omit<SettingsEffect, "losesLast" | "findsFirst"> & {
  readonly losesLast: readonly Affected[];
  readonly findsFirst: readonly Affected[];
};

/** The settings page of a programme, the oldest one when none is named. */
export const matchingSettings = query({
  permission: "matching.configure",
  input: matchingSettingsSchema,
  async run(context, { programmeId, typed }) {
    const { db, organisationId } = context;
    const rows = await db.programme.findMany({
      where: { organisationId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true, vocabulary: true, orientation: true, proposalDays: true },
    });
    const programmes = rows.map(({ id, name, vocabulary }) => ({ id, name: name as Localised, vocabulary }));
    const row = programmeId ? rows.find((one) => one.id === programmeId) : rows[0];
    if (programmeId && !row) return refuse("access.notFound");
    if (!row) return { programmes, page: null };
    const inForce = await settingsInForce(context, row);
    const tried = readTried(typed);
    const changed = tried?.ruleset ? differs(tried.ruleset, inForce) : false;
    return {
      programmes,
      page: {
        programme: programmes.find(({ id }) => id === row.id)!,
        number: inForce.number,
        inForce: { criteria: inForce.criteria, conduct: inForce.conduct } satisfies MatchingRuleset,
        form: tried?.form ?? formOf(inForce),
        problems: tried?.problems ?? [],
        tried: tried?.ruleset ?? null,
        changed,
        effect:
          tried?.ruleset && changed
            ? await effectOn(await poolOf(context, row.id), inForce, tried.ruleset, await vetoesOf(context, row.id))
            : null,
        versions: await versionsOf(context, row.id),
        /** Whether the people who are named may be opened. */
        looks: may(context.actor, "matching.view"),
      },
    };
  },
});

async function poolOf(context: Parameters<typeof waitingOf>[0], programmeId: string): Promise<PoolMember[]> {
  const citizens = await waitingOf(context, programmeId, "citizen");
  return [...citizens, ...(await waitingOf(context, programmeId, "migrant"))];
}

/** How many of those who are affected are named. */
const mostNamed = 12;

async function effectOn(
  pool: readonly PoolMember[],
  before: MatchingRuleset,
  after: MatchingRuleset,
  vetoes: Awaited<ReturnType<typeof vetoesOf>>,
): Promise<NamedEffect & { readonly losing: number; readonly finding: number; readonly waiting: number }> {
  const effect = settingsEffect(pool, before.criteria, after.criteria, vetoes);
  const members = new Map(pool.map((member) => [member.id, member]));
  const named = (ids: readonly string[]) =>
    ids.slice(0, mostNamed).flatMap((id) => {
      const member = members.get(id);
      return member ? [{ participationId: id, calledName: member.calledName, side: member.side }] : [];
    });
  return {
    ...effect,
    ...(machineHelps(after.conduct) ? {} : { duosBefore: null, duosAfter: null }),
    losesLast: named(effect.losesLast),
    findsFirst: named(effect.findsFirst),
    losing: effect.losesLast.length,
    finding: effect.findsFirst.length,
    waiting: pool.length,
  };
}

/** One published version, whole: what a proposal of that time was made with. */
export const matchingVersion = query({
  permission: "matching.configure",
  input: matchingVersionSchema,
  async run(context, { versionId }) {
    const { db, organisationId } = context;
    const row = await db.matchingVersion.findFirst({
      where: { organisationId, id: versionId },
      select: {
        id: true,
        programmeId: true,
        number: true,
        settings: true,
        publishedAt: true,
        publishedBy: { select: { person: { select: { calledName: true } } } },
      },
    });
    const programme = row && (await findProgramme(context, row.programmeId));
    if (!row || !programme) return refuse("access.notFound");
    const { publishedBy, settings, ...version } = row;
    const ruleset = settings as unknown as MatchingRuleset;
    return {
      ...version,
      author: publishedBy.person.calledName,
      ruleset,
      form: formOf(ruleset),
      programme: { id: programme.id, name: programme.name, vocabulary: programme.vocabulary },
      isInForce: (await settingsInForce(context, programme)).versionId === row.id,
    };
  },
});

type Value<Q extends (...given: never[]) => Promise<unknown>> = Extract<Awaited<ReturnType<Q>>, { ok: true }>["value"];
export type MatchingSettingsFound = Value<typeof matchingSettings>;
export type MatchingSettingsPage = NonNullable<MatchingSettingsFound["page"]>;
export type MatchingVersionPage = Value<typeof matchingVersion>;
