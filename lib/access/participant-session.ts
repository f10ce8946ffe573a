/** People who take part need no account: a session of their own phone, or a personal link, says who they are. */
import { cookies } from "next/headers";
import { type Caller, type Context, callerOf } from "@/lib/access/context";
import { hashToken } from "@/lib/access/secrets";
import { inOrganisation } from "@/lib/access/transaction";
import type { ParticipantActor } from "@/lib/domain/actor";
import { ok, refuse } from "@/lib/domain/result";
import { env } from "@/lib/env";

export const participantSessionDays = 90;

function cookieName(slug: string): string {
  return `passerelle-${slug}`;
}

export type LinkStanding = "unknown" | "expired" | "used" | "ok";

/** Who holds this link, and whether it still opens. A link that was used still shows what it was. */
export async function readLink(
  caller: Caller,
  token: string,
): Promise<{ standing: LinkStanding; actor: ParticipantActor | null }> {
  const found = await inOrganisation<{ standing: LinkStanding; actor: ParticipantActor | null }, never>(
    caller,
    async ({ db, organisationId, now }) => {
      const link = await db.personalLink.findFirst({ where: { organisationId, tokenHash: hashToken(token) } });
      // A team's earlier link ends with the next one: whoever opens it is told so.
      if (!link || (link.revokedAt && link.purpose !== "setPassword")) return ok({ standing: "unknown", actor: null });
      const actor: ParticipantActor = {
        kind: "participant",
        personId: link.personId,
        link: { id: link.id, purpose: link.purpose, subjectId: link.subjectId },
      };
      if (link.usedAt) return ok({ standing: "used", actor });
      return ok({ standing: link.revokedAt || link.expiresAt <= now ? "expired" : "ok", actor });
    },
  );
  return found.ok ? found.value : { standing: "unknown", actor: null };
}

/** Marks the link of this actor as used: compare-and-set, so that two posts of one link act once. */
export async function useLink({ db, organisationId, actor, now }: Context) {
  if (actor.kind !== "participant" || !actor.link) return ok(undefined);
  const { count } = await db.personalLink.updateMany({
    where: { organisationId, id: actor.link.id, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1 ? ok(undefined) : refuse("access.linkUsed");
}

/** The participant's session of this request in this organisation, or null. */
export async function currentParticipant(
  organisationId: string,
  slug: string,
  now: Date,
): Promise<ParticipantActor | null> {
  const token = (await cookies()).get(cookieName(slug))?.value;
  if (!token) return null;
  const visitor = callerOf(organisationId, { kind: "visitor" }, now);
  const found = await inOrganisation<ParticipantActor | null, never>(visitor, async ({ db }) => {
    const session = await db.participantSession.findFirst({
      where: { organisationId, tokenHash: hashToken(token), endedAt: null, expiresAt: { gt: now } },
    });
    return ok(session ? { kind: "participant", personId: session.personId, sessionId: session.id } : null);
  });
  return found.ok ? found.value : null;
}

/** Puts the session's token on this phone; called by the actions that open a session. */
export async function keepParticipantSession(slug: string, token: string): Promise<void> {
  (await cookies()).set(cookieName(slug), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: env.PUBLIC_URL.startsWith("https://"),
    path: "/",
    maxAge: participantSessionDays * 86_400,
  });
}

export async function dropParticipantSession(slug: string): Promise<string | undefined> {
  const jar = await cookies();
  const token = jar.get(cookieName(slug))?.value;
  jar.delete(cookieName(slug));
  return token;
}
