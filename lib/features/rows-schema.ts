import * as z from "zod";
import { numberInput, tickInput } from "@/lib/features/localised-schema";

/** A row's name in the form: its key where it has one, so that it stays itself when the list changes. */
const row = z.string().regex(/^[A-Za-z0-9-]{1,90}$/);
const mostRows = 200;
/** Rows of a list that is edited on one page, by their names. */
export const few = <T extends z.ZodType>(of: T) =>
  z
    .record(row, of)
    .refine((rows) => Object.keys(rows).length <= mostRows, { error: "form.tooLong" })
    .default({});

/** Where a row stands in its list, and whether it goes. */
export const placed = { place: numberInput.optional(), remove: tickInput };

/** By place, then as they came; a row without a place stands last. Removed ones are left out. */
export function inOrder<R extends { place?: number; remove: boolean }>(rows: Record<string, R>): [string, R][] {
  return Object.entries(rows)
    .filter(([, row]) => !row.remove)
    .map((entry, index) => ({ entry, index, place: placeOf(entry[1]) }))
    .sort((one, other) => (one.place === other.place ? one.index - other.index : one.place - other.place))
    .map(({ entry }) => entry);
}

function placeOf({ place }: { place?: number }): number {
  return place === undefined || Number.isNaN(place) ? Number.MAX_SAFE_INTEGER : place;
}
