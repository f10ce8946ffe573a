import { command, done } from "@/lib/access/command";
import { endSessionsOf } from "@/lib/access/session";
import { readEmail } from "@/lib/domain/contact";
import { refuse } from "@/lib/domain/result";
import { decideContact, decideRoleList, decideRoles, decideSuspension } from "@/lib/domain/team";
import { cleanLine } from "@/lib/domain/text";
import { addMember, countOpenDuos, lockTeam, sendInvitation } from "@/lib/features/team/membership";
import { changeRolesSchema, inviteMemberSchema, memberSchema, setMyContactSchema } from "@/lib/features/team/schema";
import { Prisma } from "@/lib/generated/prisma/client";

/** Someone joins the team: a link in their mailbox lets them choose a password. */
export const inviteMember = command({
  permission: "team.manage",
  input: inviteMemberSchema,
  async run(context, input) {
    const roles = decideRoleList(input.roles);
    if (!roles.ok) return roles;
    const email = readEmail(input.email);
    if (!email) return refuse("form.notAnEmail", { field: "email" });
    const name = cleanLine(input.name);
    const calledName = cleanLine(input.calledName) || name;
    const { locale } = input;
    const added = await addMember(context, { email, name, calledName, locale, roles: roles.value });
    if (!added.ok) return added;
    const { membershipId, personId } = added.value;
    return done(added.value, {
      name: "member.invited",
      subjectKind: "membership",
      subjectId: membershipId,
      payload: { personId, roles: roles.value },
    });
  },
});

/** A new link to choose a password, for someone who lost the first one or forgot the password. */
export const inviteAgain = command({
  permission: "team.manage",
  input: memberSchema,
  async run(context, { membershipId }) {
    const { db, organisationId } = context;
    const member = await db.membership.findFirst({
      where: { organisationId, id: membershipId },
      select: { personId: true, roles: true, suspendedAt: true },
    });
    if (!member) return refuse("access.notFound");
    if (member.suspendedAt) return refuse("access.changedMeanwhile");
    const { personId, roles } = member;
    await sendInvitation(context, { membershipId, personId });
    return done(
      { membershipId },
      { name: "member.invited", subjectKind: "membership", subjectId: membershipId, payload: { personId, roles } },
    );
  },
});

/** Other roles count from the next request on; whoever is signed in with the old ones signs in again. */
export const changeRoles = command({
  permission: "team.manage",
  input: changeRolesSchema,
  async run(context, { membershipId, roles: wanted }) {
    const { db, organisationId, now } = context;
    const team = await lockTeam(context);
    const member = team.find((candidate) => candidate.membershipId === membershipId);
    if (!member) return refuse("access.notFound");
    const openDuos = await countOpenDuos(context, membershipId);
    const decided = decideRoles(team, { membershipId, roles: wanted, openDuos });
    if (!decided.ok) return decided;
    const roles = decided.value;
    await db.membership.updateMany({ where: { organisationId, id: membershipId }, data: { roles: [...roles] } });
    await endSessionsOf(member.userId, now);
    return done(
      { membershipId },
      { name: "member.changed", subjectKind: "membership", subjectId: membershipId, payload: { roles } },
    );
  },
});

/** Closes the door at once, everywhere this person is signed in; what they did stays. */
export const suspendMember = command({
  permission: "team.manage",
  input: memberSchema,
  async run(context, { membershipId }) {
    const { db, organisationId, actor, now } = context;
    const team = await lockTeam(context);
    const member = team.find((candidate) => candidate.membershipId === membershipId);
    if (!member) return refuse("access.notFound");
    const decided = decideSuspension(team, membershipId, actor.kind === "staff" ? actor.membershipId : null);
    if (!decided.ok) return decided;
    const { count } = await db.membership.updateMany({
      where: { organisationId, id: membershipId, suspendedAt: null },
      data: { suspendedAt: now },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    await endSessionsOf(member.userId, now);
    return done(
      { membershipId },
      {
        name: "member.suspended",
        subjectKind: "membership",
        subjectId: membershipId,
        payload: { suspended: true },
      },
    );
  },
});

export const restoreMember = command({
  permission: "team.manage",
  input: memberSchema,
  async run({ db, organisationId }, { membershipId }) {
    const found = await db.membership.findFirst({ where: { organisationId, id: membershipId }, select: { id: true } });
    if (!found) return refuse("access.notFound");
    const { count } = await db.membership.updateMany({
      where: { organisationId, id: membershipId, suspendedAt: { not: null } },
      data: { suspendedAt: null },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    return done(
      { membershipId },
      {
        name: "member.suspended",
        subjectKind: "membership",
        subjectId: membershipId,
        payload: { suspended: false },
      },
    );
  },
});

/** The hours and means by which the members of a duo reach whoever accompanies them. */
export const setMyContact = command({
  permission: "work.enter",
  input: setMyContactSchema,
  async run({ db, organisationId, actor }, typed) {
    if (actor.kind !== "staff") return refuse("access.notFound");
    const decided = decideContact(typed);
    if (!decided.ok) return decided;
    const { hours, means } = decided.value;
    await db.membership.updateMany({
      where: { organisationId, id: actor.membershipId },
      data: { contactHours: hours ?? Prisma.DbNull, contactMeans: means ?? Prisma.DbNull },
    });
    return done(
      { membershipId: actor.membershipId },
      {
        name: "person.changed",
        subjectKind: "person",
        subjectId: actor.personId,
        payload: { fields: ["contactHours", "contactMeans"] },
      },
    );
  },
});
