/** Sends a message: prepare, write, hand to the mail server, note what came of it. A repeat sends nothing twice. */
import { callerOf } from "@/lib/access/context";
import { env } from "@/lib/env";
import { prepareMessage, recordDelivery } from "@/lib/features/messages/commands";
import type { JobHandlers } from "@/lib/job-handlers";
import type { Jobs } from "@/lib/jobs";
import { describeError, log } from "@/lib/log";
import { mailText } from "@/lib/mail-text";
import { type Sent, sendMail } from "@/lib/smtp";

type Delivered = Sent & { readonly demo: { subject: string; body: string } | null };

/** Milliseconds between attempts to note what came of a mail: asking the mail server again would send it twice. */
const noting = [500, 1000, 2000, 4000, 8000, 16_000] as const;

export async function deliverMessage(job: Jobs["message.deliver"], now: Date): Promise<void> {
  const { organisationId, messageId } = job;
  const caller = callerOf(organisationId, { kind: "system" }, now);
  const prepared = await prepareMessage(caller, { messageId });
  if (!prepared.ok) {
    if (prepared.reason === "access.databaseAway") throw new Error("the database is away");
    log.error({ organisationId, messageId, refusal: prepared.reason }, "a message could not be prepared");
    return;
  }
  if (prepared.value.kind === "skip") return;
  const delivered: Delivered =
    prepared.value.kind === "stop"
      ? { outcome: "rejected", problem: prepared.value.problem, demo: null }
      : await send(messageId, prepared.value);
  const recorded = await note(() => recordDelivery(caller, { messageId, ...delivered }));
  if (!recorded.ok) log.warn({ organisationId, messageId, refusal: recorded.reason }, "a delivery was not noted");
}

type Ready = Extract<Extract<Awaited<ReturnType<typeof prepareMessage>>, { ok: true }>["value"], { kind: "send" }>;

async function send(messageId: string, { to, mail }: Ready): Promise<Delivered> {
  try {
    const { subject, text, html } = mailText(mail);
    const demo = env.DEMO_MODE ? { subject, body: text } : null;
    // The demonstration has no mail server: its mailbox page is where messages arrive.
    if (env.DEMO_MODE && !env.SMTP_URL) return { outcome: "accepted", problem: null, demo };
    return { ...(await sendMail({ to, subject, text, html, locale: mail.locale, messageId })), demo };
  } catch (error) {
    log.error({ messageId, err: describeError(error) }, "a message could not be written");
    return { outcome: "rejected", problem: "unexpected", demo: null };
  }
}

async function note<R extends { ok: true } | { ok: false; reason: string }>(record: () => Promise<R>): Promise<R> {
  for (const wait of noting) {
    const result = await record();
    if (result.ok || result.reason !== "access.databaseAway") return result;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  throw new Error("the database is away");
}

export const messageJobs = { "message.deliver": deliverMessage } satisfies Partial<JobHandlers>;
