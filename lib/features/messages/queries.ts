import { query } from "@/lib/access/query";
import type { Locale } from "@/lib/domain/locale";
import { type DeliveryProblem, decideRetry, type MessageKey, type MessageState } from "@/lib/domain/message";
import { may } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { type MessageFilter, mailboxSchema, messagesListSchema } from "@/lib/features/messages/schema";
import { Prisma } from "@/lib/generated/prisma/client";

type Row = {
  id: string;
  template: MessageKey;
  state: MessageState;
  attempts: number;
  lastError: DeliveryProblem | null;
  queuedAt: Date;
  sentAt: Date | null;
  linkExpiresAt: Date | null;
  personId: string;
  calledName: string;
  /** Someone who takes part has a page; staff have none. */
  takesPart: boolean;
};

const pageSize = 50;

const where = {
  all: Prisma.sql`true`,
  dead: Prisma.sql`m."state" = 'dead'`,
  waiting: Prisma.sql`m."state" in ('queued', 'retrying')`,
  byHand: Prisma.sql`m."state" = 'cancelled' and m."lastError" = 'noAddress'`,
  sent: Prisma.sql`m."state" = 'sent'`,
} as const satisfies Record<MessageFilter, Prisma.Sql>;

/** What was sent, waits, or did not leave, the dead letters first; never what was written in it. */
export const messagesList = query({
  permission: "message.view",
  input: messagesListSchema,
  async run({ db, organisationId, actor, now }, { filter, after }) {
    const place = Prisma.sql`(m."state" = 'dead', m."queuedAt", m."id")`;
    const from = after
      ? Prisma.sql`and ${place} < (select x."state" = 'dead', x."queuedAt", x."id" from "Message" x
          where x."organisationId" = ${organisationId}::uuid and x."id" = ${after}::uuid)`
      : Prisma.empty;
    const rows = await db.$queryRaw<Row[]>`
      select m."id", m."template", m."state"::text as "state", m."attempts", m."lastError", m."queuedAt", m."sentAt",
        m."linkExpiresAt", m."personId", p."calledName",
        exists (select from "Participation" x where x."organisationId" = m."organisationId"
          and x."personId" = m."personId") as "takesPart"
      from "Message" m
      join "Person" p on p."organisationId" = m."organisationId" and p."id" = m."personId"
      where m."organisationId" = ${organisationId}::uuid and ${where[filter]} ${from}
      order by ${place} desc limit ${pageSize + 1}::int`;
    const [counts] = await db.$queryRaw<Record<MessageFilter, number>[]>`
      select count(*)::int as "all", count(*) filter (where ${where.dead})::int as "dead",
        count(*) filter (where ${where.waiting})::int as "waiting",
        count(*) filter (where ${where.byHand})::int as "byHand", count(*) filter (where ${where.sent})::int as "sent"
      from "Message" m where m."organisationId" = ${organisationId}::uuid`;
    const shown = rows.slice(0, pageSize);
    const mayRetry = may(actor, "message.retry");
    return {
      filter,
      counts: counts ?? { all: 0, dead: 0, waiting: 0, byHand: 0, sent: 0 },
      rows: shown.map(({ linkExpiresAt, ...row }) => ({
        ...row,
        canRetry: mayRetry && decideRetry(row.state, linkExpiresAt && { expiresAt: linkExpiresAt, now }).ok,
      })),
      next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    };
  },
});
export type MessagesList = Extract<Awaited<ReturnType<typeof messagesList>>, { ok: true }>["value"];

type Letter = {
  id: string;
  to: string;
  calledName: string;
  locale: Locale;
  subject: string;
  body: string;
  sentAt: Date;
};

/** Every message with its text and its link, newest first: in the demonstration, and nowhere else. */
export const mailbox = query({
  permission: "site.read",
  input: mailboxSchema,
  async run({ db, organisationId }, { after }) {
    if (!env.DEMO_MODE) return refuse("access.demoOnly");
    const from = after
      ? Prisma.sql`and (m."sentAt", m."id") < (select x."sentAt", x."id" from "Message" x
          where x."organisationId" = ${organisationId}::uuid and x."id" = ${after}::uuid)`
      : Prisma.empty;
    const letters = await db.$queryRaw<Letter[]>`
      select m."id", coalesce(p."email", '') as "to", p."calledName", m."locale"::text as "locale",
        m."demoSubject" as "subject", m."demoBody" as "body", m."sentAt"
      from "Message" m
      join "Person" p on p."organisationId" = m."organisationId" and p."id" = m."personId"
      where m."organisationId" = ${organisationId}::uuid and m."sentAt" is not null and m."demoBody" is not null ${from}
      order by m."sentAt" desc, m."id" desc limit ${pageSize + 1}::int`;
    const shown = letters.slice(0, pageSize);
    return { letters: shown, next: letters.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
  },
});
export type Mailbox = Extract<Awaited<ReturnType<typeof mailbox>>, { ok: true }>["value"];
