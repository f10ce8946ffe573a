/** How somebody enters a team, and what a change in it needs to know. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { StaffRole } from "@/lib/domain/actor";
import { openDuoStates } from "@/lib/domain/duo";
import { linkEnd } from "@/lib/domain/link";
import type { StaffLocale } from "@/lib/domain/locale";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { Member, TeamRefusal } from "@/lib/domain/team";
import { queueMessage } from "@/lib/mail";

export type NewMember = {
  /** As `readEmail` gives it. */
  readonly email: string;
  readonly name: string;
  readonly calledName: string;
  readonly locale: StaffLocale;
  readonly roles: readonly StaffRole[];
};

export type Entered = { readonly membershipId: string; readonly personId: string };

/** Person, sign-in and membership in one; someone who already takes part here under this name stays one record. */
export async function addMember(context: Context, member: NewMember): Promise<Result<Entered, TeamRefusal>> {
  const { db, organisationId, now } = context;
  const userId = await accountFor(context, member);
  if (await db.membership.findFirst({ where: { organisationId, userId }, select: { id: true } }))
    return refuse("team.alreadyMember", { field: "email" });
  const [known] = await db.person.findMany({
    where: { organisationId, email: member.email, name: { equals: member.name, mode: "insensitive" } },
    select: { id: true },
    take: 1,
  });
  const personId = known?.id ?? newId();
  if (!known) {
    const { email, name, calledName, locale } = member;
    await db.person.create({
      data: { organisationId, id: personId, email, name, calledName, locale, createdAt: now },
    });
  }
  const membershipId = newId();
  await db.membership.create({
    data: { organisationId, id: membershipId, userId, personId, roles: [...member.roles], createdAt: now },
  });
  await sendInvitation(context, { membershipId, personId });
  return ok({ membershipId, personId });
}

/** The link of an earlier invitation stops working, so that there is one way in at a time. */
export async function sendInvitation(
  context: Context,
  { membershipId, personId }: Entered,
  /** The same key sends one message. */
  key: string = context.eventId,
): Promise<void> {
  const { db, organisationId, now } = context;
  await db.personalLink.updateMany({
    where: { organisationId, personId, purpose: "setPassword", usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  await queueMessage(context, {
    personId,
    template: "teamInvitation",
    params: { membershipId },
    link: { subjectId: membershipId, expiresAt: linkEnd("setPassword", now) },
    dedupeKey: `teamInvitation:${membershipId}:${key}`,
  });
}

/** The id of the sign-in with this address, made when there is none; the application cannot read the accounts. */
async function accountFor({ db, now }: Context, { email, name, locale }: NewMember): Promise<string> {
  const [found] = await db.$queryRaw<{ id: string }[]>`
    select account_for(${newId()}::uuid, ${email}, ${name}, ${locale}::"Locale", ${now}::timestamptz) as "id"`;
  if (!found) throw new Error("an account has an id");
  return found.id;
}

/**
 * The whole team, held until the end of the transaction: two administrators who suspend each other at the same moment
 * come one after the other.
 */
export async function lockTeam({ db, organisationId }: Context): Promise<readonly (Member & { userId: string })[]> {
  await db.$queryRaw`select 1 from "Organisation" where "id" = ${organisationId}::uuid for no key update`;
  const rows = await db.membership.findMany({
    where: { organisationId },
    select: { id: true, userId: true, roles: true, suspendedAt: true },
  });
  return rows.map(({ id, userId, roles, suspendedAt }) => ({
    membershipId: id,
    userId,
    roles,
    suspended: suspendedAt !== null,
  }));
}

export function countOpenDuos({ db, organisationId }: Context, membershipId: string): Promise<number> {
  return db.duo.count({
    where: { organisationId, referencePersonId: membershipId, state: { in: [...openDuoStates] } },
  });
}
