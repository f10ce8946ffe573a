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

/** As they stand in the address: an unknown value is no filter, and `after` is the last message of the page before. */
export const messagesListSchema = z.object({
  filter: z.enum(messageFilters).catch("all").default("all"),
  after: z.uuid().optional().catch(undefined),
});

export const mailboxSchema = z.object({ after: z.uuid().optional().catch(undefined) });
