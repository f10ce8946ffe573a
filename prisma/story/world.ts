/** What the story knows of one organisation while it is told: who is who, and under which id. */
import { type Caller, type Context, callerOf } from "@/lib/access/context";
import { inOrganisation } from "@/lib/access/transaction";
import type { LinkPurpose, StaffActor } from "@/lib/domain/actor";
import { ok } from "@/lib/domain/result";
import type { Calendar } from "@/prisma/story/calendar";
import type { StoryPerson } from "@/prisma/story/people";
import { type Random, randomOf } from "@/prisma/story/random";

export type Known = { readonly personId: string; readonly participationId: string; readonly person: StoryPerson };
export type KnownDuo = { proposalId: string; duoId?: string; firstMeetingId?: string };

export type World = {
  readonly organisationId: string;
  readonly calendar: Calendar;
  readonly random: Random;
  readonly staff: Map<string, StaffActor>;
  readonly programmes: Map<string, { readonly programmeId: string; readonly slug: string }>;
  readonly sessions: Map<string, string>;
  readonly people: Map<string, Known>;
  readonly duos: Map<string, KnownDuo>;
  /** Addresses that the mail server does not know. */
  readonly unknownAddresses: Set<string>;
};

export function openWorld(name: string, organisationId: string, calendar: Calendar): World {
  return {
    organisationId,
    calendar,
    random: randomOf(name),
    staff: new Map(),
    programmes: new Map(),
    sessions: new Map(),
    people: new Map(),
    duos: new Map(),
    unknownAddresses: new Set(),
  };
}

/** Somebody or something that the story has told of already; a story that gets ahead of itself stops here. */
export function known<V>(map: ReadonlyMap<string, V>, key: string): V {
  const found = map.get(key);
  if (found === undefined) throw new Error(`the story has not told of ${key} yet`);
  return found;
}

export function visitor({ organisationId }: World, now: Date): Caller {
  return callerOf(organisationId, { kind: "visitor" }, now);
}

export function system({ organisationId }: World, now: Date): Caller {
  return callerOf(organisationId, { kind: "system" }, now);
}

export function staff(world: World, key: string, now: Date): Caller {
  return callerOf(world.organisationId, known(world.staff, key), now);
}

export function membershipOf(world: World, key: string): string {
  return known(world.staff, key).membershipId;
}

/** Somebody who takes part, on a phone of their own. */
export function participant(world: World, key: string, now: Date): Caller {
  return callerOf(world.organisationId, { kind: "participant", personId: known(world.people, key).personId }, now);
}

/** Somebody who presses the button of a mail that has reached them. */
export function linkHolder(
  world: World,
  key: string,
  purpose: LinkPurpose,
  subjectId: string | null,
  now: Date,
): Promise<Caller> {
  return holderOf(world, known(world.people, key).personId, purpose, subjectId, now);
}

export async function holderOf(
  world: World,
  personId: string,
  purpose: LinkPurpose,
  subjectId: string | null,
  now: Date,
): Promise<Caller> {
  const link = await look(world, ({ db, organisationId }) =>
    db.personalLink.findFirst({
      where: { organisationId, personId, purpose, subjectId, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
      orderBy: { id: "desc" },
      select: { id: true },
    }),
  );
  if (!link) throw new Error(`no mail with a link to ${purpose} has reached this person`);
  return callerOf(
    world.organisationId,
    { kind: "participant", personId, link: { id: link.id, purpose, subjectId } },
    now,
  );
}

/** Reads what a command did not give back; the story never writes but through commands. */
export async function look<V>(world: World, read: (context: Context) => Promise<V>): Promise<V> {
  const found = await inOrganisation<V, never>(system(world, world.calendar.end), async (context) =>
    ok(await read(context)),
  );
  if (!found.ok) throw new Error(`the story could not look: ${found.reason}`);
  return found.value;
}
