/** What a message needs to be written when it leaves: facts read at that moment, and secrets made for it alone. */
import type { Context } from "@/lib/access/context";
import { hashCode, newCode, resumeCode } from "@/lib/access/secrets";
import { codeEnd, codeMinutes } from "@/lib/domain/access-code";
import type { LinkPurpose } from "@/lib/domain/actor";
import type { DomainEvent } from "@/lib/domain/events";
import type { Locale } from "@/lib/domain/locale";
import { type MessageKey, messages } from "@/lib/domain/message";
import type { Vocabulary } from "@/lib/domain/programme";
import { env } from "@/lib/env";
import { makeLink, publicAddress } from "@/lib/features/personal-link";
import { type MailData, type MailFacts, shownFacts } from "@/lib/mail-text";

export type MessageToWrite = {
  readonly id: string;
  readonly template: MessageKey;
  readonly personId: string;
  readonly locale: Locale;
  readonly params: Readonly<Record<string, unknown>>;
  readonly linkPurpose: LinkPurpose | null;
  readonly linkSubjectId: string | null;
  readonly linkExpiresAt: Date | null;
};

type Made<V> = { readonly value: V; readonly event: DomainEvent | null };

/** The button of a message: a personal link made now, or a page that everybody may open. */
export async function linkOf(context: Context, message: MessageToWrite, slug: string): Promise<Made<MailData["link"]>> {
  const { locale, linkPurpose: purpose, linkExpiresAt: expiresAt } = message;
  if (purpose && expiresAt) {
    const { token, event } = await makeLink(context, {
      ...message,
      purpose,
      expiresAt,
      subjectId: message.linkSubjectId,
    });
    const href = publicAddress(slug, locale, `l/${token}`);
    return { value: { href, action: purpose, personalUntil: expiresAt }, event };
  }
  const page = openPage(message, slug);
  return { value: page && { ...page, personalUntil: null }, event: null };
}

function openPage({ template, locale, params }: MessageToWrite, slug: string) {
  if (template === "signInCode") return { href: publicAddress(slug, locale, "code"), action: "code" } as const;
  if (template === "resumeCode") return { href: publicAddress(slug, locale, "resume"), action: "resume" } as const;
  if (messages[template].audience !== "staff") return null;
  return { href: `${env.PUBLIC_URL}/w/${slug}${staffPage(params)}`, action: "staff" } as const;
}

/** Where staff look at what a message is about. */
function staffPage({ duoId, proposalId, participationId }: MessageToWrite["params"]): string {
  if (typeof duoId === "string") return `/duos/${duoId}`;
  const asked = typeof proposalId === "string" && typeof participationId === "string";
  return asked ? `/matching/${participationId}` : "";
}

/** Six digits made at the moment of sending, so that none waits in a queue; asking again makes new ones. */
export async function codeOf(context: Context, message: MessageToWrite): Promise<MailData["code"]> {
  const { db, organisationId, now } = context;
  const { template, params, personId } = message;
  if (template === "resumeCode" && typeof params.applicationId === "string") {
    return { digits: resumeCode(params.applicationId), minutes: null };
  }
  if (template !== "signInCode" || typeof params.codeId !== "string") return null;
  const digits = newCode();
  const data = { codeHash: hashCode(digits, personId), expiresAt: codeEnd(now, false), attempts: 0, usedAt: null };
  await db.signInCode.upsert({
    where: { organisationId_id: { organisationId, id: params.codeId } },
    create: { organisationId, id: params.codeId, personId, createdAt: now, ...data },
    update: data,
  });
  return { digits, minutes: codeMinutes };
}

/** The facts that this template tells, from its parameters or read now. */
export async function factsOf(context: Context, message: MessageToWrite): Promise<MailFacts> {
  const shown = shownFacts[message.template] ?? [];
  if (shown.length === 0) return {};
  const { params } = message;
  const appointment = shown.includes("where") ? await appointmentOf(context, params) : {};
  return {
    when: dateOf(params.startsAt),
    until: dateOf(params.expiresAt) ?? message.linkExpiresAt ?? undefined,
    from: dateOf(params.reflectionEndsAt),
    reference: typeof params.reference === "string" ? params.reference : undefined,
    gathering: dateOf(params.lastGatheringAt),
    ...appointment,
  };
}

async function appointmentOf({ db, organisationId }: Context, params: MessageToWrite["params"]): Promise<MailFacts> {
  if (typeof params.sessionId === "string") {
    const session = await db.trainingSession.findFirst({
      where: { organisationId, id: params.sessionId },
      select: { place: true, dates: { select: { startsAt: true }, orderBy: { startsAt: "asc" }, take: 1 } },
    });
    return session ? { where: session.place, when: dateOf(params.startsAt) ?? session.dates[0]?.startsAt } : {};
  }
  if (typeof params.speedMeetingId === "string") {
    const evening = await db.speedMeeting.findFirst({
      where: { organisationId, id: params.speedMeetingId },
      select: { place: true, startsAt: true },
    });
    return evening ? { where: evening.place, when: evening.startsAt } : {};
  }
  if (typeof params.duoId !== "string") return {};
  const meeting = await db.firstMeeting.findFirst({
    where: { organisationId, duoId: params.duoId },
    select: { place: true, startsAt: true },
  });
  return meeting ? { where: meeting.place, when: meeting.startsAt } : {};
}

function dateOf(value: unknown): Date | undefined {
  const date = typeof value === "string" ? new Date(value) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}

/** What the programme of this message calls its duos. */
export async function vocabularyOf({ db, organisationId }: Context, message: MessageToWrite): Promise<Vocabulary> {
  const { duoId } = message.params;
  const programme = { select: { programme: { select: { vocabulary: true } } } } as const;
  const found =
    typeof duoId === "string"
      ? await db.duo.findFirst({ where: { organisationId, id: duoId }, ...programme })
      : await db.participation.findFirst({
          where: { organisationId, personId: message.personId },
          orderBy: { createdAt: "desc" },
          ...programme,
        });
  return found?.programme.vocabulary ?? "duo";
}
