/** Every read and write happens in one organisation, by one actor, at one moment, on one transaction. */

import type { Db } from "@/lib/db";
import type { Actor } from "@/lib/domain/actor";

declare const brand: unique symbol;
/** The first wall between organisations: an id that only this file can make, carried by every `where`. */
export type OrganisationId = string & { readonly [brand]: "OrganisationId" };

export type Caller = {
  readonly organisationId: OrganisationId;
  readonly actor: Actor;
  readonly now: Date;
};

/** `eventId` is the id of the one event that a command writes, known beforehand so that its messages can name it. */
export type Context = Caller & { readonly db: Db; readonly eventId: string };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Who calls, where and when. Throws on an id that is not a UUID, which only a bug can pass. */
export function callerOf(organisationId: string, actor: Actor, now: Date = new Date()): Caller {
  if (!uuid.test(organisationId)) throw new Error("an organisation is named by its UUID");
  return { organisationId: organisationId as OrganisationId, actor, now };
}

/** The id under which an actor signs events: a membership, a person, an account, or nobody. */
export function actorId(actor: Actor): string | null {
  if (actor.kind === "staff") return actor.membershipId;
  if (actor.kind === "participant") return actor.personId;
  return actor.kind === "platform" ? actor.userId : null;
}
