/**
 * A browser on which an account has signed in before. Its wrong tries are counted apart from everybody else's, so that a
 * stranger who spends the account's tries does not keep out the person whose account it is.
 */
import { createHmac } from "node:crypto";
import { cookies } from "next/headers";
import { newToken, sameHash } from "@/lib/access/secrets";
import { env } from "@/lib/env";

const rememberedDays = 400;

const sign = (...parts: string[]) => createHmac("sha256", env.APP_SECRET).update(parts.join("\n")).digest("base64url");

/** Each account has its own, and its name tells nobody whose it is. */
function cookieName(email: string): string {
  return `passerelle-known-${sign("known browser's name", email).slice(0, 16)}`;
}

/** A new mark for a browser on which this account has just signed in. */
export function newMark(email: string): string {
  const token = newToken();
  return `${token}.${sign("known browser", email, token)}`;
}

/** The token of a mark that was made for this account, or null; it says only that somebody had the password before. */
export function readMark(email: string, mark: string | undefined): string | null {
  const [token, signature] = (mark ?? "").split(".");
  return token && signature && sameHash(signature, sign("known browser", email, token)) ? token : null;
}

export async function markOfBrowser(email: string): Promise<string | undefined> {
  return (await cookies()).get(cookieName(email))?.value;
}

export async function keepMark(email: string): Promise<void> {
  (await cookies()).set(cookieName(email), newMark(email), {
    httpOnly: true,
    sameSite: "lax",
    secure: env.PUBLIC_URL.startsWith("https://"),
    path: "/",
    maxAge: rememberedDays * 86_400,
  });
}
