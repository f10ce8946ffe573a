/** Who calls, read from the request alone: the link in the form, the session of staff, the session of the phone, or nobody. */
import { headers } from "next/headers";
import { cache } from "react";
import { type Caller, callerOf } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { organisationBySlug, type PublicOrganisation } from "@/lib/access/organisation";
import { currentParticipant, readLink } from "@/lib/access/participant-session";
import { networkOf } from "@/lib/access/rate-limit";
import { currentStaff } from "@/lib/access/session";
import { type ActorRole, staffRoles } from "@/lib/domain/actor";
import { may, type Permission, policy } from "@/lib/domain/policy";
import type { AccessRefusal } from "@/lib/domain/refusals";
import { ok, type Result, refuse } from "@/lib/domain/result";

export type Door = {
  /** Slug of the organisation in the address; absent only on the platform's own side. */
  readonly organisation?: string;
  /** Token of a personal link. */
  readonly token?: string;
};

export type Entered = { readonly caller: Caller; readonly organisation: PublicOrganisation | null };

/** The signed-in staff of this request, read once. */
export const staffOfRequest = cache(() => currentStaff(new Date()));

const participantOfRequest = cache((organisationId: string, slug: string) =>
  currentParticipant(organisationId, slug, new Date()),
);

/** What a personal link is and whether it still opens, read once. Looking at it changes nothing. */
export const linkOfRequest = cache((organisationId: string, token: string) =>
  readLink(callerOf(organisationId, { kind: "visitor" }, new Date()), token),
);

/** Whoever is signed in on this phone in this organisation; the frame of a page shows the way out. */
export async function participantOfOrganisation({ id, slug }: PublicOrganisation) {
  return participantOfRequest(id, slug);
}

/**
 * The caller that a permission is asked for. Refusals: `access.notFound` (no such organisation), `access.linkExpired`,
 * `access.linkUsed`, `access.notFound` for an unknown link. A visitor stays a visitor; the command then refuses.
 */
export async function callerOfRequest(permission: Permission, door: Door): Promise<Result<Entered, AccessRefusal>> {
  const now = new Date();
  const row: readonly ActorRole[] = policy[permission];
  if (row.includes("platform")) {
    const staff = await staffOfRequest();
    const actor = staff?.isPlatformAdministrator
      ? ({ kind: "platform", userId: staff.userId } as const)
      : ({ kind: "visitor" } as const);
    // One that exists is entered by its address; otherwise the id of the one that may be opened.
    const organisation = door.organisation ? await organisationBySlug(door.organisation) : null;
    if (door.organisation && !organisation) return refuse("access.notFound");
    return ok({ caller: callerOf(organisation?.id ?? newId(), actor, now), organisation });
  }
  const organisation = await organisationBySlug(door.organisation ?? "");
  if (!organisation) return refuse("access.notFound");
  const visitor = callerOf(organisation.id, { kind: "visitor" }, now);
  if (door.token) {
    const link = await linkOfRequest(organisation.id, door.token);
    if (link.standing === "unknown" || !link.actor) return refuse("access.notFound");
    if (link.standing === "expired") return refuse("access.linkExpired");
    if (link.standing === "used") return refuse("access.linkUsed");
    return ok({ caller: callerOf(organisation.id, link.actor, now), organisation });
  }
  if (staffRoles.some((role) => row.includes(role))) {
    const staff = await staffOfRequest();
    const membership = staff?.memberships.find((candidate) => candidate.organisationId === organisation.id);
    if (staff && membership) {
      const actor = { kind: "staff", userId: staff.userId, ...pick(membership) } as const;
      if (may(actor, permission) || !row.includes("participant")) {
        return ok({ caller: callerOf(organisation.id, actor, now), organisation });
      }
    }
  }
  if (row.includes("participant")) {
    const participant = await participantOfRequest(organisation.id, organisation.slug);
    if (participant) return ok({ caller: callerOf(organisation.id, participant, now), organisation });
  }
  return ok({ caller: visitor, organisation });
}

function pick({
  membershipId,
  personId,
  roles,
}: {
  membershipId: string;
  personId: string;
  roles: readonly (typeof staffRoles)[number][];
}) {
  return { membershipId, personId, roles };
}

/** The network address that attempts are counted for; a proxy in front overwrites the header (README). */
export async function addressOfRequest(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for") ?? "unknown";
  return networkOf(forwarded.split(",").at(-1)?.trim() ?? "unknown");
}
