/** The door for pages: runs a query for whoever asks, or shows what a page shows when it must not answer. */

import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type * as z from "zod";
import { DatabaseAway, whenAway } from "@/lib/access/away";
import { callerOfRequest, type Door, linkOfRequest, staffOfRequest } from "@/lib/access/caller";
import type { PublicOrganisation } from "@/lib/access/organisation";
import { accountOfPasswordLink } from "@/lib/access/password-link";
import type { Query } from "@/lib/access/query";
import type { AccessRefusal, Refusal } from "@/lib/domain/refusals";
import type { Refused } from "@/lib/domain/result";

/** The value of a query for a page. Without a session staff are led to the sign-in and back; a stranger's record is not found. */
export async function load<I extends z.ZodType, V, R extends Refusal>(
  query: Query<I, V, R>,
  input: z.input<I>,
  door: Door & { path?: string },
): Promise<V> {
  const result = await tryLoad(query, input, door);
  if (result.ok) return result.value;
  if (result.reason === "access.signIn") redirect(await signInPath(door));
  if (result.reason === "access.databaseAway") await leadAway();
  if (result.reason === "access.notAllowed" || result.reason === "access.suspended") {
    redirect(`/no-access?reason=${result.reason === "access.suspended" ? "suspended" : "notAllowed"}`);
  }
  notFound();
}

/** The same, giving the refusal: for pages that have a sentence of their own for an expired or used link. */
export async function tryLoad<I extends z.ZodType, V, R extends Refusal>(
  query: Query<I, V, R>,
  input: z.input<I>,
  door: Door,
): Promise<{ ok: true; value: V } | Refused<R | AccessRefusal>> {
  const entered = await orLeadAway(callerOfRequest(query.permission, door));
  return entered.ok ? query(entered.value.caller, input) : entered;
}

/** A page that needs no data says that the database is away, and leads back here. */
async function leadAway(): Promise<never> {
  const path = (await headers()).get("x-path") ?? "/";
  redirect(`/away?next=${encodeURIComponent(path)}`);
}

async function orLeadAway<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof DatabaseAway) return leadAway();
    throw error;
  }
}

/** Whoever takes part comes in by a code, at their own organisation and in their own language; staff by a password. */
async function signInPath({ path }: { path?: string }): Promise<string> {
  const here = (await headers()).get("x-path") ?? "";
  const participant = /^\/o\/[a-z0-9-]+\/[a-z]{2}(?=\/)/.exec(here)?.[0];
  if (participant) return `${participant}/sign-in`;
  return path ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in";
}

/** What the page of a personal link shows first: its purpose, what it is about, and whether it still opens. */
export async function lookAtLink(organisation: PublicOrganisation, token: string) {
  const { standing, actor } = await orLeadAway(linkOfRequest(organisation.id, token));
  if (standing === "unknown" || !actor?.link) return null;
  return { standing, purpose: actor.link.purpose, subjectId: actor.link.subjectId };
}

/** Whose password a link sets that belongs to no organisation; null when it does not open. */
export async function loadPasswordLink(token: string) {
  const account = await orLeadAway(whenAway(accountOfPasswordLink(token, new Date())));
  return account && { name: account.name, email: account.email };
}

/** What the staff side's frame shows: who is signed in, and the organisations they may enter. Null without a session. */
export async function loadStaff() {
  return orLeadAway(staffOfRequest());
}
