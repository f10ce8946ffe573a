import * as z from "zod";

const typed = (max: number) =>
  z.string({ error: "form.required" }).trim().min(1, "form.required").max(max, "form.tooLong");

export const askCodeSchema = z.strictObject({ identifier: typed(254) });
export const enterCodeSchema = z.strictObject({ identifier: typed(254), code: typed(40) });
export const openSpaceSchema = z.strictObject({});
export const signOutSchema = z.strictObject({});

const id = z.uuid({ error: "access.notFound" });
export const issueCodeSchema = z.strictObject({ personId: id });
export const issueLinkSchema = z.strictObject({ personId: id });

export const linkPageSchema = z.strictObject({ token: z.string().max(100) });
export const spaceSchema = z.strictObject({});
export const handedAccessSchema = z.strictObject({ personId: z.uuid() });
