import { already, command, type Done, done } from "@/lib/access/command";
import type { Context } from "@/lib/access/context";
import type { DomainEvent } from "@/lib/domain/events";
import {
  type DeliveryProblem,
  decideDelivery,
  decideRetry,
  isMessageKey,
  isWaiting,
  type MessageKey,
} from "@/lib/domain/message";
import { type Refused, refuse } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { codeOf, factsOf, linkOf, type MessageToWrite, vocabularyOf } from "@/lib/features/messages/preparing";
import { prepareMessageSchema, recordDeliverySchema, retryMessageSchema } from "@/lib/features/messages/schema";
import { queueDelivery } from "@/lib/mail";
import type { MailData } from "@/lib/mail-text";

/** What the delivery job does next. */
export type Prepared =
  /** It left, died or was stopped: nothing to do. */
  | { readonly kind: "skip" }
  | { readonly kind: "stop"; readonly problem: DeliveryProblem }
  | { readonly kind: "send"; readonly to: string; readonly mail: MailData };

async function findMessage({ db, organisationId }: Context, id: string) {
  return db.message.findFirst({ where: { organisationId, id } });
}

/**
 * Reads a message that is to leave and makes what only it may carry: its personal link or its code. Each attempt makes
 * new ones, since only their hashes are kept.
 */
export const prepareMessage = command({
  permission: "message.deliver",
  input: prepareMessageSchema,
  async run(context, { messageId }): Promise<Done<Prepared> | Refused<"access.notFound">> {
    const { db, organisationId, now } = context;
    const found = await db.message.findFirst({
      where: { organisationId, id: messageId },
      include: { person: { select: { calledName: true, email: true } }, organisation: true },
    });
    if (!found) return refuse("access.notFound");
    if (!isWaiting(found.state)) return already<Prepared>({ kind: "skip" });
    const { person, organisation, template } = found;
    const stop = (problem: DeliveryProblem) => already<Prepared>({ kind: "stop", problem });
    if (!isMessageKey(template)) return stop("unexpected");
    if (!person.email) return stop("noAddress");
    if (found.linkExpiresAt && found.linkExpiresAt <= now) return stop("linkOver");
    const message: MessageToWrite = { ...found, template, params: found.params as MessageToWrite["params"] };
    const link = await linkOf(context, message, organisation.slug);
    const mail: MailData = {
      template,
      locale: found.locale,
      vocabulary: await vocabularyOf(context, message),
      calledName: person.calledName,
      organisation,
      facts: await factsOf(context, message),
      code: await codeOf(context, message),
      link: link.value,
      now,
    };
    const value: Prepared = { kind: "send", to: person.email, mail };
    return { ok: true, value, event: link.event };
  },
});

/** Notes what came of an attempt; one that failed is queued again, later each time, until it is given up. */
export const recordDelivery = command({
  permission: "message.deliver",
  input: recordDeliverySchema,
  async run(context, { messageId, outcome, problem, demo }) {
    const { db, organisationId, now } = context;
    const found = await findMessage(context, messageId);
    if (!found) return refuse("access.notFound");
    const decided = decideDelivery(found, outcome);
    if (!decided.ok) return decided;
    const { transition, attempts, retryInSeconds } = decided.value;
    const { count } = await db.message.updateMany({
      where: { organisationId, id: messageId, state: transition.from, attempts: found.attempts },
      data: {
        state: transition.to,
        attempts,
        lastError: problem,
        sentAt: outcome === "accepted" ? now : null,
        ...(env.DEMO_MODE && demo ? { demoSubject: demo.subject, demoBody: demo.body } : {}),
      },
    });
    if (count === 0) return refuse("access.changedMeanwhile");
    if (retryInSeconds !== null) await queueDelivery(context, messageId, retryInSeconds);
    const name = outcome === "accepted" ? "message.delivered" : "message.failed";
    return done({ state: transition.to }, tried(name, messageId, found.template, { ...transition, attempts }));
  },
});

/** Staff send a message once more that was given up, after they put right what was wrong. */
export const retryMessage = command({
  permission: "message.retry",
  input: retryMessageSchema,
  async run(context, { messageId }) {
    const { db, organisationId, now } = context;
    const found = await findMessage(context, messageId);
    if (!found) return refuse("access.notFound");
    const link = found.linkExpiresAt ? { expiresAt: found.linkExpiresAt, now } : null;
    const decided = decideRetry(found.state, link);
    if (!decided.ok) return decided;
    const { transition, attempts, retryInSeconds } = decided.value;
    const { count } = await db.message.updateMany({
      where: { organisationId, id: messageId, state: transition.from },
      data: { state: transition.to, attempts, lastError: null },
    });
    if (count === 0) return refuse("access.changedMeanwhile");
    await queueDelivery(context, messageId, retryInSeconds ?? 0);
    return done({ messageId }, tried("message.retried", messageId, found.template, { ...transition, attempts }));
  },
});

type Tried = { readonly from: string; readonly to: string; readonly attempts: number };

function tried(
  name: "message.delivered" | "message.failed" | "message.retried",
  messageId: string,
  template: string,
  { from, to, attempts }: Tried,
): DomainEvent {
  const payload = { from, to, attempts, template: template as MessageKey };
  return { name, subjectKind: "message", subjectId: messageId, payload };
}
