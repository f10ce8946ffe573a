import * as z from "zod";

const id = z.uuid({ error: "access.notFound" });
const reason = z.string({ error: "form.required" }).trim().min(1, "form.required").max(1_000, "form.tooLong");

export const forbidPairSchema = z.strictObject({ participationId: id, partnerId: id, reason });
export const allowPairSchema = z.strictObject({ vetoId: id });

/** How many people stand side by side. */
export const mostCompared = 3;

export const comparisonSchema = z.strictObject({
  participationId: id,
  /** As the address holds them, the same person perhaps twice; what is no id is left aside. */
  partnerIds: z
    .array(z.string())
    .max(50)
    .transform((given) => [...new Set(given)].filter((one) => z.uuid().safeParse(one).success)),
});
