/** Messages queued as any command queues them, with a real mail server to receive them. */
import * as z from "zod";
import { command, done } from "@/lib/access/command";
import { newId } from "@/lib/access/ids";
import type { Locale } from "@/lib/domain/locale";
import { type OutgoingMessage, queueMessage } from "@/lib/mail";
import { addTestPerson, everything, type TestOrganisation } from "@/tests/support/organisation";

/** A command like any other that tells somebody something. */
const tell = command({
  permission: "person.edit",
  input: z.strictObject({ personId: z.uuid(), more: z.custom<Partial<OutgoingMessage>>() }),
  async run(context, { personId, more }) {
    await queueMessage(context, { personId, template: "decisionAccepted", dedupeKey: newId(), ...more });
    return done({}, { name: "person.changed", subjectKind: "person", subjectId: personId, payload: { fields: [] } });
  },
});

export type Queued = {
  readonly personId: string;
  readonly messageId: string;
  readonly job: { readonly organisationId: string; readonly messageId: string };
};

export type Recipient = { email?: string | null; calledName?: string; name?: string; phone?: string; locale?: Locale };

/** A person of their own with one message that waits to be sent. */
export async function queueTo(
  org: TestOrganisation,
  more: Partial<OutgoingMessage> = {},
  { email, calledName, ...rest }: Recipient = {},
): Promise<Queued> {
  const { personId } = await addTestPerson(org, "citizen", "waiting", { email, calledName });
  if (Object.keys(rest).length > 0) {
    await (await everything()).person.updateMany({ where: { id: personId }, data: rest });
  }
  return queueAgain(org, personId, more);
}

export async function queueAgain(
  org: TestOrganisation,
  personId: string,
  more: Partial<OutgoingMessage> = {},
): Promise<Queued> {
  const dedupeKey = newId();
  const told = await tell(org.as("coordinator"), { personId, more: { dedupeKey, ...more } });
  if (!told.ok) throw new Error(`the message was refused: ${told.reason}`);
  const key = more.dedupeKey ?? dedupeKey;
  const message = await (await everything()).message.findFirstOrThrow({
    where: { organisationId: org.id, dedupeKey: key },
  });
  return { personId, messageId: message.id, job: { organisationId: org.id, messageId: message.id } };
}

export async function storedMessage(messageId: string) {
  return (await everything()).message.findFirstOrThrow({ where: { id: messageId } });
}

/** Addresses and other settings as a real installation has them; before the first use of lib/env.ts. */
export function mailSettings(smtpUrl: string): void {
  Object.assign(process.env, {
    SMTP_URL: smtpUrl,
    PUBLIC_URL: "http://localhost:3000",
    MAIL_FROM: "Passerelle <no-reply@passerelle.example>",
  });
}
