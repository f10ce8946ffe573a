/**
 * A link with which an account chooses its password outside of any organisation. It is signed rather than stored, and
 * the signature covers the password there was: once a password is chosen, no link from before it opens any more.
 */
import { createHmac } from "node:crypto";
import { hashPassword } from "@/lib/access/password";
import { sameHash } from "@/lib/access/secrets";
import { endSessionsOf } from "@/lib/access/session";
import { database } from "@/lib/db";
import { decidePassword, type PasswordRefusal } from "@/lib/domain/password";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { env } from "@/lib/env";

const openHours = 24;

type Account = { readonly id: string; readonly email: string; readonly name: string; readonly passwordHash: string };

function signature(account: Account, expires: string): string {
  const signed = ["set a password", account.id, account.email, account.passwordHash, expires].join("\n");
  return createHmac("sha256", env.APP_SECRET).update(signed).digest("base64url");
}

/** The path of a link for this account, good for one password and one day. */
export async function passwordLink(userId: string, now: Date): Promise<string> {
  const account = await database("auth").userAccount.findUniqueOrThrow({ where: { id: userId } });
  const expires = (now.getTime() + openHours * 3_600_000).toString(36);
  return `/set-password/${userId}.${expires}.${signature(account, expires)}`;
}

/** Whose password a link sets, or null when it does not open, or not any more. */
export async function accountOfPasswordLink(token: string, now: Date): Promise<Account | null> {
  const [id, expires, given] = token.split(".");
  if (!id || !expires || !given || !/^[\da-f-]{36}$/.test(id)) return null;
  if (!(Number.parseInt(expires, 36) > now.getTime())) return null;
  const account = await database("auth").userAccount.findUnique({
    where: { id },
    select: { id: true, email: true, name: true, passwordHash: true },
  });
  return account && sameHash(given, signature(account, expires)) ? account : null;
}

/** Sets the password and ends every session of the account. Of two posts of one link, one acts. */
export async function setPasswordByAccountLink(
  token: string,
  typed: { password: string; repeated: string },
  now: Date,
): Promise<Result<{ email: string }, PasswordRefusal | "access.linkUsed">> {
  const account = await accountOfPasswordLink(token, now);
  if (!account) return refuse("access.linkUsed");
  const known = [account.email, account.email.split("@")[0] ?? "", account.name];
  const decided = decidePassword(typed, known);
  if (!decided.ok) return decided;
  const { count } = await database("auth").userAccount.updateMany({
    where: { id: account.id, passwordHash: account.passwordHash },
    data: { passwordHash: await hashPassword(decided.value) },
  });
  if (count !== 1) return refuse("access.linkUsed");
  await endSessionsOf(account.id, now);
  return ok({ email: account.email });
}
