/** Hands a message to the mail server. The only file that knows nodemailer; nothing unchecked reaches a header. */
import { createTransport } from "nodemailer";
import { readEmail } from "@/lib/domain/contact";
import type { DeliveryOutcome, DeliveryProblem } from "@/lib/domain/message";
import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: string;
  /** The same for each attempt, so that a mailbox shows a repeat once. */
  readonly messageId: string;
};

export type Sent = { readonly outcome: DeliveryOutcome; readonly problem: DeliveryProblem | null };

/** A server that does not answer is given up in time for the job to note it. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 };
const longestSending = 60_000;

/** Sends one mail to one address; what the server said is logged as a number and kept as a key. */
export async function sendMail(mail: Mail): Promise<Sent> {
  if (!env.SMTP_URL) return { outcome: "failed", problem: "noServer" };
  const sender = readSender(env.MAIL_FROM);
  const fits = readEmail(mail.to) === mail.to.toLowerCase() && isOneLine(mail.subject) && isOneLine(mail.messageId);
  if (!fits) return { outcome: "rejected", problem: "badAddress" };
  const to = mail.to.toLowerCase();
  try {
    await createTransport({ url: env.SMTP_URL, ...patience }).sendMail({
      from: sender,
      to: { name: "", address: to },
      envelope: { from: sender.address, to: [to] },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${mail.messageId}@${new URL(env.PUBLIC_URL).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": mail.locale },
      xMailer: false,
      disableFileAccess: true,
      disableUrlAccess: true,
      signal: AbortSignal.timeout(longestSending),
    });
    return { outcome: "accepted", problem: null };
  } catch (error) {
    const sent = judge(error);
    log.warn({ messageId: mail.messageId, ...describeError(error), ...sent }, "a mail was not taken");
    return sent;
  }
}

/** "Name <a@b>" as its two parts; the name is the installation's, never an organisation's. */
export function readSender(text: string): { name: string; address: string } {
  const match = /^\s*(?:"?([^"<>\r\n]*?)"?\s*<)?([^\s<>@\r\n]+@[^\s<>@\r\n]+?)>?\s*$/.exec(text);
  if (!match?.[2]) throw new Error("MAIL_FROM is not a sender");
  return { name: match[1] ?? "", address: match[2] };
}

function isOneLine(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029]/u.test(text);
}

/** A permanent refusal ends the message; anything else is tried again. */
function judge(error: unknown): Sent {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  if (code === "EAUTH") return { outcome: "failed", problem: "signIn" };
  const permanent = typeof responseCode === "number" && responseCode >= 500;
  if (permanent) return { outcome: "rejected", problem: code === "EENVELOPE" ? "refusedAddress" : "refused" };
  return { outcome: "failed", problem: responseCode ? "notNow" : "unreachable" };
}
