import * as z from "zod";

/** Longer than any password that is taken, so that the rule can say so; nobody hashes it. */
const password = z.string({ error: "form.required" }).min(1, "form.required").max(2_000, "password.tooLong");

export const setPasswordByLinkSchema = z.strictObject({ password, passwordAgain: password });
export const changePasswordSchema = z.strictObject({ currentPassword: password, password, passwordAgain: password });
export const askPasswordLinkSchema = z.strictObject({ token: z.string().max(100) });
export const setPasswordPageSchema = z.strictObject({});
