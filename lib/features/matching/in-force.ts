/** The settings that a programme matches by: the version published last, or the standard ones of its orientation. */
import type { Context } from "@/lib/access/context";
import { type Conduct, standardConduct } from "@/lib/domain/matching/conduct";
import { type MatchingSettings, standardMatchingSettings } from "@/lib/domain/matching/settings";
import type { Orientation } from "@/lib/domain/programme";

/** What a published version holds. */
export type StoredSettings = { readonly criteria: MatchingSettings; readonly conduct: Conduct };

export type InForce = StoredSettings & {
  /** Null as long as the programme has published none of its own. */
  readonly versionId: string | null;
  /** 0 for the standard ones. */
  readonly number: number;
};

type Framed = { readonly id: string; readonly orientation: Orientation; readonly proposalDays: number };

/** One statement. */
export async function settingsInForce({ db, organisationId }: Context, programme: Framed): Promise<InForce> {
  const version = await db.matchingVersion.findFirst({
    where: { organisationId, programmeId: programme.id },
    orderBy: { number: "desc" },
    select: { id: true, number: true, settings: true },
  });
  return inForceOf(programme, version);
}

type Published = { readonly id: string; readonly number: number; readonly settings: unknown };

/** The same where the last version was read with something else. */
export function inForceOf(programme: Omit<Framed, "id">, version: Published | null): InForce {
  if (version) return { ...(version.settings as StoredSettings), versionId: version.id, number: version.number };
  return {
    criteria: standardMatchingSettings(programme.orientation),
    conduct: standardConduct(programme.proposalDays),
    versionId: null,
    number: 0,
  };
}
