/** Introductions as coordination writes them, as the person agrees to them, and as a newcomer chooses among them. */

import { query } from "@/lib/access/query";
import type { Locale, Localised } from "@/lib/domain/locale";
import { isEmpty } from "@/lib/domain/localised";
import { decideOrigin } from "@/lib/domain/matching/conduct";
import { isPublished } from "@/lib/domain/matching/dossier-record";
import { awaitsAgreement, decideIntroduction } from "@/lib/domain/matching/introduction";
import { isWaiting } from "@/lib/domain/participation";
import { refuse } from "@/lib/domain/result";
import { citizensOf, newcomersOf, wishesOf } from "@/lib/features/dossier/board";
import { introductionOf } from "@/lib/features/dossier/introduced";
import { dossierBoardSchema, participationSchema } from "@/lib/features/dossier/schema";
import { settingsInForce } from "@/lib/features/matching/in-force";
import { matchingProgramme } from "@/lib/features/matching/labels";
import { membersOf } from "@/lib/features/matching/pool";
import { companions } from "@/lib/features/matching/team";

/** Both sides of a programme (the oldest one when none is named): who is introduced, who chooses, what they wished. */
export const dossierBoard = query({
  permission: "dossier.write",
  input: dossierBoardSchema,
  async run(context, { programmeId }) {
    const { db, organisationId } = context;
    const rows = await db.programme.findMany({
      where: { organisationId, state: { not: "draft" } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true, vocabulary: true, orientation: true, proposalDays: true },
    });
    const programmes = rows.map(({ id, name, vocabulary }) => ({ id, name: name as Localised, vocabulary }));
    const chosen = programmeId ? rows.find(({ id }) => id === programmeId) : rows[0];
    if (programmeId && !chosen) return refuse("access.notFound");
    const programme = programmes.find(({ id }) => id === chosen?.id);
    if (!chosen || !programme) return { programmes, programme: null };
    const { conduct } = await settingsInForce(context, chosen);
    return {
      programmes,
      programme,
      /** Whether newcomers choose in this programme at all. */
      on: decideOrigin(conduct, "newcomer").ok,
      lastWord: conduct.lastWord,
      few: conduct.dossiersShown,
      citizens: await citizensOf(context, chosen.id),
      newcomers: await newcomersOf(context, chosen.id),
      wishes: await wishesOf(context, chosen.id),
      companions: await companions(context),
    };
  },
});

/** One introduction, with the answers it starts from and the languages it is written in. */
export const dossierToWrite = query({
  permission: "dossier.write",
  input: participationSchema,
  async run(context, { participationId }) {
    const { db, organisationId } = context;
    const [member] = await membersOf(context, [participationId]);
    const programme = member && (await matchingProgramme(context, member.programmeId));
    if (!member || !programme || member.side !== "citizen") return refuse("access.notFound");
    const dossier = await db.dossier.findFirst({
      where: { organisationId, participationId },
      select: { state: true, words: true, agreedAt: true, publishedAt: true },
    });
    const organisation = await db.organisation.findFirst({
      where: { id: organisationId },
      select: { locales: true },
    });
    const person = await db.person.findFirst({
      where: { organisationId, id: member.personId },
      select: { email: true },
    });
    const words = (dossier?.words ?? null) as Localised | null;
    return {
      participationId,
      programmeId: programme.id,
      personId: member.personId,
      calledName: member.calledName,
      hasEmail: person?.email != null,
      mayWrite: decideIntroduction(member).ok,
      state: dossier?.state ?? null,
      agreed: dossier?.agreedAt != null,
      words,
      introduction: introductionOf(member, spoken(words)),
      labels: programme.labels,
      locales: (organisation?.locales ?? ["fr"]) as readonly Locale[],
    };
  },
});

/** The own introduction, as newcomers will read it. */
export const ownIntroduction = query({
  permission: "dossier.agree",
  input: participationSchema,
  async run(context, { participationId }) {
    const { db, organisationId, actor } = context;
    const [member] = await membersOf(context, [participationId]);
    const own = member && actor.kind === "participant" && actor.personId === member.personId;
    const dossier = own
      ? await db.dossier.findFirst({
          where: { organisationId, participationId },
          select: { state: true, words: true, agreedAt: true },
        })
      : null;
    const programme = dossier && member && (await matchingProgramme(context, member.programmeId));
    if (!member || !dossier || !programme) return refuse("access.notFound");
    const standing = { state: dossier.state, agreed: dossier.agreedAt !== null };
    return {
      participationId,
      state: dossier.state,
      mayAgree: awaitsAgreement(standing),
      agreed: standing.agreed,
      introduction: introductionOf(member, spoken(dossier.words as Localised)),
      labels: programme.labels,
    };
  },
});

/** The few introductions of the round that is open for this newcomer, in their order. */
export const dossierChoice = query({
  permission: "dossier.choose",
  input: participationSchema,
  async run(context, { participationId }) {
    const { db, organisationId, actor } = context;
    const [member] = await membersOf(context, [participationId]);
    if (!member || actor.kind !== "participant" || actor.personId !== member.personId) return refuse("access.notFound");
    if (actor.link && actor.link.subjectId !== participationId) return refuse("access.notFound");
    const programme = await matchingProgramme(context, member.programmeId);
    if (!programme) return refuse("access.notFound");
    const shown = await db.dossierShowing.findMany({
      where: { organisationId, migrantId: participationId, answer: null },
      orderBy: { position: "asc" },
      select: {
        id: true,
        position: true,
        citizenId: true,
        citizen: { select: { state: true, dossier: { select: { state: true, words: true } } } },
      },
    });
    const free = shown.filter(({ citizen }) => isWaiting(citizen.state) && isPublished(citizen.dossier?.state));
    const citizens = await membersOf(
      context,
      free.map(({ citizenId }) => citizenId),
    );
    const { conduct } = await settingsInForce(context, programme);
    return {
      participationId,
      open: shown.length > 0,
      /** Whether a choice is asked at once, or coordination looks at it first. */
      askedAtOnce: conduct.lastWord === "members",
      cards: free.flatMap(({ id, position, citizenId, citizen }) => {
        const one = citizens.find((candidate) => candidate.id === citizenId);
        const words = spoken((citizen.dossier?.words ?? null) as Localised | null);
        return one ? [{ showingId: id, number: position, introduction: introductionOf(one, words) }] : [];
      }),
      labels: programme.labels,
    };
  },
});

/** Words that say nothing are no words. */
function spoken(words: Localised | null): Localised | null {
  return words && !isEmpty(words) ? words : null;
}

type Value<Q extends (...given: never[]) => Promise<unknown>> = Extract<Awaited<ReturnType<Q>>, { ok: true }>["value"];
export type DossierBoard = Value<typeof dossierBoard>;
export type DossierToWrite = Value<typeof dossierToWrite>;
export type OwnIntroduction = Value<typeof ownIntroduction>;
export type DossierChoice = Value<typeof dossierChoice>;
