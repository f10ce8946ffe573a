/** Puts a message in the outbox inside the command's own transaction; a job writes and sends it once the command stands. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { LinkPurpose } from "@/lib/domain/actor";
import { type MessageKey, messages } from "@/lib/domain/message";
import { queueJob } from "@/lib/jobs";

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
  const { db, organisationId, now } = context;
  const person = await db.person.findFirst({
    where: { organisationId, id: message.personId },
    select: { locale: true, email: true },
  });
  if (!person) throw new Error("a message needs a person of this organisation");
  const template = messages[message.template];
  const id = newId();
  const { count } = await db.message.createMany({
    skipDuplicates: true,
    data: {
      organisationId,
      id,
      personId: message.personId,
      template: message.template,
      locale: person.locale,
      params: message.params ?? {},
      linkPurpose: message.link ? (template.linkPurpose as LinkPurpose | null) : null,
      linkSubjectId: message.link?.subjectId ?? null,
      linkExpiresAt: message.link?.expiresAt ?? null,
      state: person.email ? "queued" : "cancelled",
      lastError: person.email ? null : "noAddress",
      dedupeKey: message.dedupeKey,
      eventId: context.eventId,
      queuedAt: now,
    },
  });
  if (count === 1 && person.email) {
    await queueDelivery(context, id, template.delaySeconds);
  }
}

/** Queues the sending of a message; two jobs for one message are never worked on at the same time. */
export async function queueDelivery(context: Context, messageId: string, delaySeconds: number): Promise<void> {
  await queueJob(context, "message.deliver", { messageId }, { delaySeconds, singletonKey: messageId });
}
