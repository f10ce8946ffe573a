/** Rounds are opened by coordination, where newcomers choose. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { type ConductRefusal, decideOrigin } from "@/lib/domain/matching/conduct";
import type { IntroductionRefusal } from "@/lib/domain/matching/introduction";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { introducedIn, openRound, type Round } from "@/lib/features/dossier/showing";
import { findProgramme } from "@/lib/features/frame/programme";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { membersOf, waitingOf } from "@/lib/features/matching/pool";

type Refused = IntroductionRefusal | ConductRefusal | "access.notFound";

export async function offerRound(context: Context, participationId: string): Promise<Result<Round, Refused>> {
  const [migrant] = await membersOf(context, [participationId]);
  const programme = migrant && (await findProgramme(context, migrant.programmeId));
  if (!migrant || !programme) return refuse("access.notFound");
  const inForce = await settingsInForce(context, programme);
  const allowed = decideOrigin(inForce.conduct, "newcomer");
  if (!allowed.ok) return allowed;
  return openRound(context, inForce, migrant, await introducedIn(context, programme.id));
}

type Offered = Round & { readonly participationId: string; readonly eventId: string };

/** Those who wait longest are served first, so that what is shown rarely goes to them. Nobody is asked twice. */
export async function offerRounds(context: Context, programmeId: string): Promise<Result<Offered[], Refused>> {
  const programme = await findProgramme(context, programmeId);
  if (!programme) return refuse("access.notFound");
  const inForce = await settingsInForce(context, programme);
  const allowed = decideOrigin(inForce.conduct, "newcomer");
  if (!allowed.ok) return allowed;
  let introduced = await introducedIn(context, programmeId);
  const migrants = [...(await waitingOf(context, programmeId, "migrant"))].sort(
    (one, other) => other.waitingDays - one.waitingDays || (one.id < other.id ? -1 : 1),
  );
  const offered: Offered[] = [];
  for (const migrant of migrants) {
    const eventId = newId();
    const opened = await openRound({ ...context, eventId }, inForce, migrant, introduced);
    if (!opened.ok) continue;
    offered.push({ ...opened.value, participationId: migrant.id, eventId });
    const shown = opened.value.citizenIds.map((citizenId) => ({ citizenId, migrantId: migrant.id }));
    introduced = { ...introduced, shown: [...introduced.shown, ...shown] };
  }
  return offered.length > 0 ? ok(offered) : refuse("dossier.nobodyToShow");
}
