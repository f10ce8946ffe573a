import * as z from "zod";
import { mostPlaces } from "@/lib/domain/matching/open-place";

const id = z.uuid({ error: "access.notFound" });

/** `place` is the one that the button names: pressed twice, it opens one. */
export const openPlaceSchema = z.strictObject({
  participationId: id,
  place: z.coerce
    .number({ error: "form.required" })
    .int("form.notANumber")
    .min(2, "form.notAChoice")
    .max(mostPlaces, "form.notAChoice"),
});
