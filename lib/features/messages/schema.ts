import * as z from "zod";
import { deliveryOutcomes, deliveryProblems } from "@/lib/domain/message";

export const prepareMessageSchema = z.strictObject({ messageId: z.uuid() });

export const recordDeliverySchema = z.strictObject({
  messageId: z.uuid(),
  outcome: z.enum(deliveryOutcomes),
  problem: z.enum(deliveryProblems).nullable(),
  /** The text that left; kept in demonstration mode only. */
  demo: z.strictObject({ subject: z.string(), body: z.string() }).nullable(),
});

export const retryMessageSchema = z.strictObject({ messageId: z.uuid() });

export const messageFilters = ["all", "dead", "waiting", "byHand", "sent"] as const;
export type MessageFilter = (typeof messageFilters)[number];

/** The last message of the page before; both or neither. */
const after = z.strictObject({ queuedAt: z.coerce.date(), id: z.uuid() }).optional();

export const messagesListSchema = z.strictObject({ filter: z.enum(messageFilters).default("all"), after });

export const mailboxSchema = z.strictObject({ after });
