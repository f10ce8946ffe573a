import * as z from "zod";
import { localisedInput } from "@/lib/features/localised-schema";

const id = z.uuid({ error: "access.notFound" });
/** The empty choice of a list is no wish. */
const wish = z.union([z.literal(""), id]).optional();

export const participationSchema = z.strictObject({ participationId: id });
export const saveDossierSchema = z.strictObject({ participationId: id, words: localisedInput });
export const programmeSchema = z.strictObject({ programmeId: id });

export const chooseDossiersSchema = z.strictObject({
  participationId: id,
  /** Introductions of the round, in the order of the wishes. */
  first: z.uuid({ error: "form.required" }),
  second: wish,
  third: wish,
});

export const confirmWishSchema = z.strictObject({
  showingId: id,
  referencePersonId: z.union([z.literal(""), id]).optional(),
});

/** What stands in the address of the page; anything unreadable is left aside. */
export const dossierBoardSchema = z.strictObject({ programmeId: id.optional().catch(undefined) });
