import type { Context } from "@/lib/access/context";
import { query } from "@/lib/access/query";
import type { StaffRole } from "@/lib/domain/actor";
import { openDuoStates } from "@/lib/domain/duo";
import type { Locale, Localised } from "@/lib/domain/locale";
import { may } from "@/lib/domain/policy";
import { isReachable, mayAccompany } from "@/lib/domain/reference-person";
import { refuse } from "@/lib/domain/result";
import { memberSchema, myProfileSchema, newMemberSchema, teamSchema } from "@/lib/features/team/schema";

/** Whether the invitation still waits for somebody to choose a password. */
export type InvitationState = "none" | "sent" | "notSent" | "accepted";

export type TeamRow = {
  readonly membershipId: string;
  readonly name: string;
  readonly calledName: string;
  readonly email: string | null;
  readonly roles: readonly StaffRole[];
  readonly suspended: boolean;
  readonly since: Date;
  readonly openDuos: number;
  /** Somebody who accompanies duos without written hours and means. */
  readonly contactMissing: boolean;
  readonly invitation: InvitationState;
  readonly self: boolean;
};

type Row = Omit<TeamRow, "contactMissing" | "self"> & {
  readonly hours: Localised | null;
  readonly means: Localised | null;
};

/** Everybody of the team, in one statement, those who work now first. */
export const team = query({
  permission: "team.view",
  input: teamSchema,
  async run(context) {
    return { members: await teamRows(context), canManage: may(context.actor, "team.manage") };
  },
});

/** One member, to be changed. */
export const teamMember = query({
  permission: "team.manage",
  input: memberSchema,
  async run(context, { membershipId }) {
    const members = await teamRows(context);
    return members.find((member) => member.membershipId === membershipId) ?? refuse("access.notFound");
  },
});

async function teamRows({ db, organisationId, actor }: Context): Promise<TeamRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    select m."id" as "membershipId", p."name", p."calledName", p."email", m."roles"::text[] as "roles",
      m."suspendedAt" is not null as "suspended", m."createdAt" as "since",
      m."contactHours" as "hours", m."contactMeans" as "means",
      (select count(*)::int from "Duo" d where d."organisationId" = m."organisationId"
        and d."referencePersonId" = m."id" and d."state"::text = any(${[...openDuoStates]})) as "openDuos",
      case
        when exists (select from "PersonalLink" l where l."organisationId" = m."organisationId"
          and l."personId" = m."personId" and l."purpose" = 'setPassword' and l."usedAt" is not null) then 'accepted'
        when x."state" is null then 'none'
        when x."state" in ('dead', 'cancelled') then 'notSent'
        else 'sent'
      end as "invitation"
    from "Membership" m
    join "Person" p on p."organisationId" = m."organisationId" and p."id" = m."personId"
    left join lateral (
      select y."state" from "Message" y where y."organisationId" = m."organisationId"
        and y."personId" = m."personId" and y."template" = 'teamInvitation' order by y."queuedAt" desc limit 1
    ) x on true
    where m."organisationId" = ${organisationId}::uuid
    order by m."suspendedAt" is not null, p."calledName", m."id"`;
  const own = actor.kind === "staff" ? actor.membershipId : null;
  return rows.map(({ hours, means, ...row }) => {
    const contactMissing = !row.suspended && mayAccompany(row) && !isReachable({ hours, means });
    return { ...row, contactMissing, self: row.membershipId === own };
  });
}

/** What the invitation form needs to know: the language that the organisation speaks first. */
export const newMember = query({
  permission: "team.manage",
  input: newMemberSchema,
  async run({ db, organisationId }) {
    const found = await db.organisation.findFirst({ where: { id: organisationId }, select: { defaultLocale: true } });
    return found ?? refuse("access.notFound");
  },
});

export type MyProfile = {
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly StaffRole[];
  readonly accompanies: boolean;
  readonly hours: Localised | null;
  readonly means: Localised | null;
  /** The languages of the organisation. */
  readonly locales: readonly Locale[];
};

/** What one keeps up oneself: how the members of a duo reach me. */
export const myProfile = query({
  permission: "work.enter",
  input: myProfileSchema,
  async run({ db, organisationId, actor }) {
    if (actor.kind !== "staff") return refuse("access.notFound");
    const found = await db.membership.findFirst({
      where: { organisationId, id: actor.membershipId },
      select: {
        roles: true,
        contactHours: true,
        contactMeans: true,
        person: { select: { name: true, email: true } },
        organisation: { select: { locales: true } },
      },
    });
    if (!found) return refuse("access.notFound");
    const { person, organisation, roles } = found;
    return {
      ...person,
      roles,
      accompanies: mayAccompany({ roles, suspended: false }),
      hours: found.contactHours as Localised | null,
      means: found.contactMeans as Localised | null,
      locales: organisation.locales,
    } satisfies MyProfile;
  },
});
