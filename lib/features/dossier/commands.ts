/** A citizen is introduced with their agreement; a newcomer chooses among a few introductions, or none of them. */
import { already, command, done, recordEvent } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { useLink as spendLink } from "@/lib/access/participant-session";
import { linkEnd } from "@/lib/domain/link";
import { cleanLocalised } from "@/lib/domain/localised";
import {
  awaitsAgreement,
  decideIntroduction,
  decidePublication,
  decideWithdrawal,
  decideWords,
  stateAfterEdit,
} from "@/lib/domain/matching/introduction";
import { decideOnBehalf } from "@/lib/domain/reflection";
import { refuse } from "@/lib/domain/result";
import { cleanParagraphs } from "@/lib/domain/text";
import { holdLife, type Life } from "@/lib/features/dossier/record";
import { offerRound, offerRounds } from "@/lib/features/dossier/rounds";
import {
  chooseDossiersSchema,
  confirmWishSchema,
  participationSchema,
  programmeSchema,
  saveDossierSchema,
} from "@/lib/features/dossier/schema";
import type { Round } from "@/lib/features/dossier/showing";
import { answerRound, confirmOne, passRound } from "@/lib/features/dossier/wishes";
import { queueMessage } from "@/lib/mail";

/** Writes or changes an introduction; the citizen is asked to agree to it anew. */
export const saveDossier = command({
  permission: "dossier.write",
  input: saveDossierSchema,
  async run(context, { participationId, words: typed }) {
    const { db, organisationId, now, eventId } = context;
    const life = await holdLife(context, participationId);
    if (!life) return refuse("access.notFound");
    const allowed = decideIntroduction(life);
    if (!allowed.ok) return allowed;
    const words = decideWords(cleanLocalised(typed, cleanParagraphs), life.person);
    if (!words.ok) return words;
    const dossierId = life.dossier?.id ?? newId();
    const written = { state: stateAfterEdit(life.dossier?.state ?? null), words: words.value, agreedAt: null };
    await db.dossier.upsert({
      where: { organisationId_id: { organisationId, id: dossierId } },
      create: { organisationId, id: dossierId, participationId, createdAt: now, ...written },
      update: { ...written, publishedAt: null },
    });
    await queueMessage(context, {
      personId: life.personId,
      template: "dossierToAgree",
      params: { participationId },
      link: { subjectId: null, expiresAt: linkEnd("space", now) },
      dedupeKey: `dossierToAgree:${dossierId}:${eventId}`,
    });
    return done({ participationId }, event("dossier.saved", participationId, { dossierId }));
  },
});

/** The own life of the participant who acts, or null. */
async function holdOwn(context: Context, participationId: string): Promise<Life | null> {
  const { actor } = context;
  const life = await holdLife(context, participationId);
  return life && actor.kind === "participant" && actor.personId === life.personId ? life : null;
}

async function agree({ db, organisationId, now }: Context, { dossier }: Life) {
  if (!dossier || !awaitsAgreement(dossier)) return refuse("access.changedMeanwhile");
  const { count } = await db.dossier.updateMany({
    where: { organisationId, id: dossier.id, state: dossier.state, agreedAt: null },
    data: { agreedAt: now },
  });
  return count === 1 ? { ok: true as const, value: { dossierId: dossier.id } } : refuse("access.changedMeanwhile");
}

/** The person an introduction is about agrees to it, as it stands. */
export const agreeToDossier = command({
  permission: "dossier.agree",
  input: participationSchema,
  async run(context, { participationId }) {
    const life = await holdOwn(context, participationId);
    if (!life?.dossier) return refuse("access.notFound");
    const agreed = await agree(context, life);
    if (!agreed.ok) return agreed;
    return done({ participationId }, event("dossier.agreed", participationId, agreed.value));
  },
});

/** The agreement of somebody without e-mail, given face to face or by telephone. */
export const recordAgreement = command({
  permission: "dossier.write",
  input: participationSchema,
  async run(context, { participationId }) {
    const life = await holdLife(context, participationId);
    if (!life?.dossier) return refuse("access.notFound");
    if (!decideOnBehalf(life.person.email !== null).ok) return refuse("dossier.onlyYourself");
    const agreed = await agree(context, life);
    if (!agreed.ok) return agreed;
    return done({ participationId }, event("dossier.agreed", participationId, agreed.value));
  },
});

/** From now on newcomers may read it. */
export const publishDossier = command({
  permission: "dossier.write",
  input: participationSchema,
  async run(context, { participationId }) {
    const { db, organisationId, now } = context;
    const life = await holdLife(context, participationId);
    if (!life?.dossier) return refuse("access.notFound");
    const allowed = decideIntroduction(life);
    if (!allowed.ok) return allowed;
    const moved = decidePublication(life.dossier);
    if (!moved.ok) return moved;
    const { from, to } = moved.value;
    const { count } = await db.dossier.updateMany({
      where: { organisationId, id: life.dossier.id, state: from, agreedAt: { not: null } },
      data: { state: to, publishedAt: now },
    });
    if (count !== 1) return refuse("access.changedMeanwhile");
    const payload = { dossierId: life.dossier.id, from, to };
    return done({ participationId }, { ...event("dossier.published", participationId, payload) });
  },
});

async function withdraw({ db, organisationId }: Context, { dossier }: Life) {
  if (!dossier) return refuse("access.notFound");
  const moved = decideWithdrawal(dossier.state);
  if (!moved.ok) return moved;
  const { from, to } = moved.value;
  const { count } = await db.dossier.updateMany({
    where: { organisationId, id: dossier.id, state: from },
    data: { state: to, agreedAt: null, publishedAt: null },
  });
  if (count !== 1) return refuse("access.changedMeanwhile");
  return { ok: true as const, value: { dossierId: dossier.id, from, to } };
}

/** Nobody reads it any more; rounds that are open show it no longer. */
export const withdrawDossier = command({
  permission: "dossier.write",
  input: participationSchema,
  async run(context, { participationId }) {
    const life = await holdLife(context, participationId);
    if (!life) return refuse("access.notFound");
    const withdrawn = await withdraw(context, life);
    if (!withdrawn.ok) return withdrawn;
    return done({ participationId }, event("dossier.withdrawn", participationId, withdrawn.value));
  },
});

/** The same by the person it is about, at any moment. */
export const withdrawOwnDossier = command({
  permission: "dossier.agree",
  input: participationSchema,
  async run(context, { participationId }) {
    const life = await holdOwn(context, participationId);
    if (!life) return refuse("access.notFound");
    const withdrawn = await withdraw(context, life);
    if (!withdrawn.ok) return withdrawn;
    return done({ participationId }, event("dossier.withdrawn", participationId, withdrawn.value));
  },
});

/** A round of introductions for one newcomer, who gets a link. */
export const offerDossiers = command({
  permission: "dossier.write",
  input: participationSchema,
  async run(context, { participationId }) {
    const offered = await offerRound(context, participationId);
    if (!offered.ok) return offered;
    return done({ participationId }, shownEvent(participationId, offered.value));
  },
});

/** The same for all newcomers of a programme who wait and have nothing to read; each gets an own event. */
export const offerDossiersToAll = command({
  permission: "dossier.write",
  input: programmeSchema,
  async run(context, { programmeId }) {
    const offered = await offerRounds(context, programmeId);
    if (!offered.ok) return offered;
    for (const { participationId, eventId, ...round } of offered.value) {
      await recordEvent({ ...context, eventId }, shownEvent(participationId, round));
    }
    return already({ programmeId, offered: offered.value.length });
  },
});

/** The wishes of a newcomer, the first one first. Where the members have the last word, it is asked at once. */
export const chooseDossiers = command({
  permission: "dossier.choose",
  input: chooseDossiersSchema,
  async run(context, { participationId, first, second, third }) {
    const wished = [first, second, third].filter((id): id is string => Boolean(id));
    const answered = await answerRound(context, participationId, wished);
    if (!answered.ok) return answered;
    const used = await spendLink(context);
    if (!used.ok) return used;
    const { thanks, ...payload } = answered.value;
    return done({ participationId, thanks }, event("dossiers.answered", participationId, payload));
  },
});

/** None of these: others will be shown later. */
export const passDossiers = command({
  permission: "dossier.choose",
  input: participationSchema,
  async run(context, { participationId }) {
    const passed = await passRound(context, participationId);
    if (!passed.ok) return passed;
    const used = await spendLink(context);
    if (!used.ok) return used;
    return done({ participationId }, event("dossiers.answered", participationId, passed.value));
  },
});

/** Coordination takes up a newcomer's wish, where the last word is its own. */
export const confirmWish = command({
  permission: "matching.propose",
  input: confirmWishSchema,
  async run(context, { showingId, referencePersonId }) {
    const confirmed = await confirmOne(context, showingId, referencePersonId || null);
    if (!confirmed.ok) return confirmed;
    const { participationId, ...payload } = confirmed.value;
    return done({ participationId }, event("dossiers.answered", participationId, payload));
  },
});

type Named =
  | "dossier.saved"
  | "dossier.agreed"
  | "dossier.published"
  | "dossier.withdrawn"
  | "dossiers.shown"
  | "dossiers.answered";

function shownEvent(participationId: string, { round, citizenIds }: Round) {
  return event("dossiers.shown", participationId, { round, shown: citizenIds.length });
}

function event<N extends Named, P>(name: N, subjectId: string, payload: P) {
  return { name, subjectKind: "participation" as const, subjectId, payload };
}
