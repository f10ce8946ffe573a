/** Puts a message in the outbox inside the command's own transaction; a job writes and sends it once the command stands. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { LinkPurpose } from "@/lib/domain/actor";
import { isWaiting, type MessageKey, messages } from "@/lib/domain/message";
import { queueJobs } from "@/lib/jobs";

export type OutgoingMessage = {
  readonly personId: string;
  readonly template: MessageKey;
  /** Ids, ISO dates, numbers and keys that the template reads; never a text that a person wrote. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** What the personal link in it opens; its purpose is the template's. */
  readonly link?: { readonly subjectId: string | null; readonly expiresAt: Date };
  /** The same key is queued once, whatever is repeated. */
  readonly dedupeKey: string;
};

/**
 * Queues a message to a person in their own language. Someone without an e-mail address gets an entry that staff see
 * as "to tell by hand". Nothing is sent here; undoing the command's event within ten seconds stops the message.
 */
export async function queueMessage(context: Context, message: OutgoingMessage): Promise<void> {
  await queueMessages(context, [message]);
}

/** So many rows go in one statement. */
const stretch = 500;

/** The same for many people at once: three statements for each five hundred of them. */
export async function queueMessages(context: Context, outgoing: readonly OutgoingMessage[]): Promise<void> {
  for (let start = 0; start < outgoing.length; start += stretch) {
    await queueStretch(context, outgoing.slice(start, start + stretch));
  }
}

async function queueStretch(context: Context, outgoing: readonly OutgoingMessage[]): Promise<void> {
  const { db, organisationId, now, eventId } = context;
  const people = await db.person.findMany({
    where: { organisationId, id: { in: outgoing.map(({ personId }) => personId) } },
    select: { id: true, locale: true, email: true },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  const rows = outgoing.map(({ personId, template, params = {}, link, dedupeKey }) => {
    const person = byId.get(personId);
    if (!person) throw new Error("a message needs a person of this organisation");
    return {
      organisationId,
      id: newId(),
      personId,
      template,
      locale: person.locale,
      params,
      linkPurpose: link ? (messages[template].linkPurpose as LinkPurpose | null) : null,
      linkSubjectId: link?.subjectId ?? null,
      linkExpiresAt: link?.expiresAt ?? null,
      state: person.email ? ("queued" as const) : ("cancelled" as const),
      lastError: person.email ? null : "noAddress",
      dedupeKey,
      eventId,
      queuedAt: now,
    };
  });
  const created = await db.message.createManyAndReturn({ data: rows, skipDuplicates: true, select: { id: true } });
  const isNew = new Set(created.map(({ id }) => id));
  const leaving = rows.filter(({ id, state }) => isNew.has(id) && isWaiting(state));
  await queueJobs(
    context,
    "message.deliver",
    leaving.map(({ id, template }) => deliveryOf(id, messages[template].delaySeconds)),
  );
}

/** Queues the sending of a message; two jobs for one message are never worked on at the same time. */
export async function queueDelivery(context: Context, messageId: string, delaySeconds: number): Promise<void> {
  await queueJobs(context, "message.deliver", [deliveryOf(messageId, delaySeconds)]);
}

function deliveryOf(messageId: string, delaySeconds: number) {
  return { data: { messageId }, delaySeconds, singletonKey: messageId };
}
