import { already, command, done, recordEvent, refuseAndKeep } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { participantSessionDays, useLink as spendLink } from "@/lib/access/participant-session";
import { hashCode, hashToken, newCode, newToken, sameHash } from "@/lib/access/secrets";
import { codeEnd, mostTries, readCode, readIdentifier } from "@/lib/domain/access-code";
import type { DomainEvent } from "@/lib/domain/events";
import { linkEnd } from "@/lib/domain/link";
import { refuse } from "@/lib/domain/result";
import { peopleMeant, personToHand } from "@/lib/features/accounts/people";
import {
  askCodeSchema,
  enterCodeSchema,
  issueCodeSchema,
  issueLinkSchema,
  openSpaceSchema,
  signOutSchema,
} from "@/lib/features/accounts/schema";
import { makeLink, publicAddress } from "@/lib/features/personal-link";
import { queueMessage } from "@/lib/mail";

/**
 * Sends a code to everybody who is meant and has an address. The answer is the same whether anybody was; the code
 * itself is made when its message leaves.
 */
export const askCode = command({
  permission: "participant.signIn",
  input: askCodeSchema,
  async run(context, { identifier: typed }) {
    const identifier = readIdentifier(typed);
    if (!identifier) return refuse("code.notAnIdentifier", { field: "identifier" });
    for (const { id: personId, email } of await peopleMeant(context, identifier)) {
      if (!email) continue;
      const codeId = newId();
      await queueMessage(context, {
        personId,
        template: "signInCode",
        params: { codeId },
        dedupeKey: `signInCode:${codeId}`,
      });
      await recordEvent({ ...context, eventId: newId() }, codeAsked(personId, codeId, false));
    }
    return already({ identifier: typed });
  },
});

function codeAsked(personId: string, codeId: string, onPaper: boolean): DomainEvent {
  return { name: "code.asked", subjectKind: "person", subjectId: personId, payload: { codeId, onPaper } };
}

type LiveCode = { id: string; personId: string; codeHash: string };

/**
 * Opens a session for whoever's code it is. Every live code of those who are meant loses one of its five tries before
 * it is compared, so that many guesses at once count like one after the other.
 */
export const enterCode = command({
  permission: "participant.signIn",
  input: enterCodeSchema,
  async run(context, { identifier: typed, code: typedCode }) {
    const identifier = readIdentifier(typed);
    if (!identifier) return refuse("code.notAnIdentifier", { field: "identifier" });
    const code = readCode(typedCode);
    if (!code) return refuse("code.sixDigits", { field: "code" });
    const people = await peopleMeant(context, identifier);
    const { db, organisationId, now } = context;
    const live = await db.$queryRaw<LiveCode[]>`
      update "SignInCode" set "attempts" = "attempts" + 1
      where "organisationId" = ${organisationId}::uuid and "personId" = any(${people.map(({ id }) => id)}::uuid[])
        and "usedAt" is null and "expiresAt" > ${now} and "attempts" < ${mostTries}::int
      returning "id", "personId", "codeHash"`;
    const right = live.find(({ personId, codeHash }) => sameHash(hashCode(code, personId), codeHash));
    if (!right) return refuseAndKeep(refuse("access.wrongCode", { field: "code" }));
    await db.signInCode.updateMany({ where: { organisationId, id: right.id }, data: { usedAt: now } });
    const others = live.flatMap(({ id }) => (id === right.id ? [] : [id]));
    await db.signInCode.updateMany({
      where: { organisationId, id: { in: others } },
      data: { attempts: { decrement: 1 } },
    });
    return openSession(context, right.personId, "code");
  },
});

/** Opens a session from a personal link, which is used up by it. */
export const openSpace = command({
  permission: "participant.signIn",
  input: openSpaceSchema,
  async run(context) {
    const { actor } = context;
    if (actor.kind !== "participant" || actor.link?.purpose !== "space") return refuse("access.notFound");
    const used = await spendLink(context);
    return used.ok ? openSession(context, actor.personId, "link") : used;
  },
});

async function openSession({ db, organisationId, now }: Context, personId: string, by: "link" | "code") {
  const token = newToken();
  const sessionId = newId();
  await db.participantSession.create({
    data: {
      organisationId,
      id: sessionId,
      personId,
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + participantSessionDays * 86_400_000),
    },
  });
  const event = { name: "participant.signedIn", subjectKind: "person", subjectId: personId } as const;
  return done({ token }, { ...event, payload: { sessionId, by } });
}

/** Ends the session of this phone; a phone without one is signed out already. */
export const signOut = command({
  permission: "participant.signIn",
  input: signOutSchema,
  async run({ db, organisationId, actor, now }) {
    if (actor.kind !== "participant" || !actor.sessionId) return already({});
    const { personId, sessionId } = actor;
    const { count } = await db.participantSession.updateMany({
      where: { organisationId, id: sessionId, personId, endedAt: null },
      data: { endedAt: now },
    });
    if (count === 0) return already({});
    const event = { name: "participant.signedOut", subjectKind: "person", subjectId: personId } as const;
    return done({}, { ...event, payload: { sessionId } });
  },
});

/** A code on paper for someone without e-mail: shown to staff once. Those that were handed over before end with it. */
export const issueCode = command({
  permission: "access.hand",
  input: issueCodeSchema,
  async run(context, { personId }) {
    const { db, organisationId, now } = context;
    const person = await personToHand(context, personId);
    if (!person) return refuse("access.notFound");
    if (!person.reference && !person.email) return refuse("code.noReference");
    const live = { organisationId, personId, onPaper: true, usedAt: null, expiresAt: { gt: now } };
    await db.signInCode.updateMany({ where: live, data: { expiresAt: now } });
    const [codeId, code, expiresAt] = [newId(), newCode(), codeEnd(now, true)];
    await db.signInCode.create({
      data: {
        organisationId,
        id: codeId,
        personId,
        onPaper: true,
        codeHash: hashCode(code, personId),
        expiresAt,
        createdAt: now,
      },
    });
    return done({ code, reference: person.reference, expiresAt }, codeAsked(personId, codeId, true));
  },
});

/** A personal link to someone's space, shown to staff once, to be handed over. */
export const issueLink = command({
  permission: "access.hand",
  input: issueLinkSchema,
  async run(context, { personId }) {
    const person = await personToHand(context, personId);
    if (!person) return refuse("access.notFound");
    const expiresAt = linkEnd("space", context.now);
    const { token, event } = await makeLink(context, { personId, purpose: "space", subjectId: null, expiresAt });
    return done({ href: publicAddress(person.slug, person.locale, `l/${token}`), expiresAt }, event);
  },
});
