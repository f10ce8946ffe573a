import { already, command, done } from "@/lib/access/command";
import { useLink as consumeLink } from "@/lib/access/participant-session";
import { hashToken } from "@/lib/access/secrets";
import { isPasswordOf, setPassword } from "@/lib/access/session";
import { decidePassword } from "@/lib/domain/password";
import { refuse } from "@/lib/domain/result";
import { askPasswordLinkSchema, changePasswordSchema, setPasswordByLinkSchema } from "@/lib/features/password/schema";
import { sendInvitation } from "@/lib/features/team/membership";

/** What lies at hand when somebody guesses: the address and its parts, the names. */
function knownWords(
  person: { email: string | null; name: string; calledName: string },
  organisation: string,
): string[] {
  const { email, name, calledName } = person;
  return [email ?? "", email?.split("@")[0] ?? "", name, calledName, organisation];
}

const person = { select: { email: true, name: true, calledName: true } } as const;
const organisation = { select: { name: true } } as const;

/**
 * The first password, or a new one, by the link of an invitation. The link is used up in this transaction; the
 * password is set before it ends, so that a failure leaves the link to be used again rather than used for nothing.
 */
export const setPasswordByLink = command({
  permission: "password.set",
  input: setPasswordByLinkSchema,
  async run(context, { password, passwordAgain }) {
    const { db, organisationId, actor, now } = context;
    if (actor.kind !== "participant" || actor.link?.purpose !== "setPassword") return refuse("access.notFound");
    const { personId, link } = actor;
    const member = await db.membership.findFirst({
      where: { organisationId, id: link.subjectId ?? undefined, personId },
      select: { userId: true, suspendedAt: true, person, organisation },
    });
    if (!member) return refuse("access.notFound");
    if (member.suspendedAt) return refuse("access.suspended");
    const known = knownWords(member.person, member.organisation.name);
    const decided = decidePassword({ password, repeated: passwordAgain }, known);
    if (!decided.ok) return decided;
    const used = await consumeLink(context);
    if (!used.ok) return used;
    await setPassword(member.userId, decided.value, now);
    return done(
      {},
      { name: "person.changed", subjectKind: "person", subjectId: personId, payload: { fields: ["password"] } },
    );
  },
});

/** A live link younger than this is on its way, or has just arrived. */
const askedAgainAfter = 3_600_000;

/**
 * Another link in the place of one that does not open any more. It goes to the address of the person whose link it was,
 * whoever asks, once an hour at most.
 */
export const askPasswordLink = command({
  permission: "password.ask",
  input: askPasswordLinkSchema,
  async run(context, { token }) {
    const { db, organisationId, now } = context;
    const link = await db.personalLink.findFirst({
      where: { organisationId, tokenHash: hashToken(token), purpose: "setPassword" },
      select: { personId: true, subjectId: true },
    });
    if (!link?.subjectId) return refuse("access.notFound");
    const member = await db.membership.findFirst({
      where: { organisationId, id: link.subjectId, personId: link.personId },
      select: { id: true, personId: true, roles: true, suspendedAt: true },
    });
    if (!member) return refuse("access.notFound");
    if (member.suspendedAt) return refuse("access.suspended");
    const { id: membershipId, personId, roles } = member;
    const recent = { usedAt: null, revokedAt: null, createdAt: { gt: new Date(now.getTime() - askedAgainAfter) } };
    const sent = await db.personalLink.count({
      where: { organisationId, personId, purpose: "setPassword", ...recent },
    });
    const hour = now.toISOString().slice(0, 13);
    const asked = await db.message.count({
      where: { organisationId, personId, dedupeKey: `teamInvitation:${membershipId}:${hour}` },
    });
    if (sent + asked > 0) return already({});
    await sendInvitation(context, { membershipId, personId }, hour);
    return done(
      {},
      { name: "member.invited", subjectKind: "membership", subjectId: membershipId, payload: { personId, roles } },
    );
  },
});

/** One's own password; the current one is asked, and every other session ends. */
export const changePassword = command({
  permission: "work.enter",
  input: changePasswordSchema,
  async run({ db, organisationId, actor, now }, { currentPassword, password, passwordAgain }) {
    if (actor.kind !== "staff") return refuse("access.notFound");
    const right = await isPasswordOf(actor.userId, currentPassword);
    if (!right.ok) return right;
    if (!right.value) return refuse("password.currentWrong", { field: "currentPassword" });
    const member = await db.membership.findFirst({
      where: { organisationId, id: actor.membershipId },
      select: { person, organisation },
    });
    if (!member) return refuse("access.notFound");
    const known = knownWords(member.person, member.organisation.name);
    const decided = decidePassword({ password, repeated: passwordAgain }, known);
    if (!decided.ok) return decided;
    await setPassword(actor.userId, decided.value, now);
    return done(
      {},
      { name: "person.changed", subjectKind: "person", subjectId: actor.personId, payload: { fields: ["password"] } },
    );
  },
});
