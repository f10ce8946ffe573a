/** Tokens are 256 random bits and codes are six digits; the database keeps only their hashes. */
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** A new token to put in a link (43 characters, safe in a URL). */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 in hexadecimal: a token has enough entropy to need no salt. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function newCode(): string {
  return randomInt(0, 1_000_000).toString().padStart(6, "0");
}

/** A code has little entropy, so its hash is keyed with the installation's secret and bound to its owner. */
export function hashCode(code: string, ownerId: string): string {
  return createHmac("sha256", env.APP_SECRET).update(`${ownerId}:${code}`).digest("hex");
}

export function sameHash(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A key under which an address or an account is counted without being stored. */
export function countingKey(kind: string, value: string): string {
  return createHmac("sha256", env.APP_SECRET).update(`${kind}:${value.toLowerCase()}`).digest("base64url").slice(0, 32);
}

/** The six digits with which a draft is resumed: worked out again from its id each time, so that they can be shown again. */
export function resumeCode(applicationId: string): string {
  const digest = createHmac("sha256", env.APP_SECRET).update(`resume:${applicationId}`).digest();
  return (digest.readUInt32BE(0) % 1_000_000).toString().padStart(6, "0");
}
