"use server";
/** The posts of staff that belong to no organisation: sign in, sign out, language, colours. */
import { redirect } from "next/navigation";
import { addressOfRequest, staffOfRequest } from "@/lib/access/caller";
import { failure, localeOf, refused, sameSite } from "@/lib/access/expose";
import type { FormState } from "@/lib/access/form-state";
import { keepMark, markOfBrowser } from "@/lib/access/known-browser";
import { nextPath } from "@/lib/access/next-path";
import { setPasswordByAccountLink } from "@/lib/access/password-link";
import { keepLocale, keepTheme } from "@/lib/access/preferences";
import { allowAttempt } from "@/lib/access/rate-limit";
import {
  accountName,
  dropStaffSession,
  keepStaffSession,
  openStaffSession,
  readSession,
  type StaffSession,
  setLocale,
} from "@/lib/access/session";
import { isLocale } from "@/lib/domain/locale";
import { refuse } from "@/lib/domain/result";
import { readTheme } from "@/lib/domain/theme";

/** Opens a session and leads to the page that was wanted, or to where this account works. */
export async function signInAction(previous: FormState, data: FormData): Promise<FormState> {
  const locale = localeOf(data);
  let next: string;
  try {
    if (!(await sameSite())) return refused(previous, data, locale, refuse("access.notAllowed"));
    const now = new Date();
    const email = accountName(text(data, "email"));
    const [address, mark] = [await addressOfRequest(), await markOfBrowser(email)];
    const opened = await openStaffSession(email, text(data, "password"), address, now, mark);
    if (!opened.ok) return refused(previous, data, locale, opened);
    await keepStaffSession(opened.value);
    await keepMark(email);
    const staff = await readSession(opened.value.sessionId, now);
    if (staff) await keepLocale(staff.locale);
    next = nextPath(text(data, "_next"), {}) ?? firstPage(staff);
  } catch (error) {
    return refused(previous, data, locale, failure(error));
  }
  redirect(next);
}

/** A password by a link that belongs to no organisation. */
export async function setPasswordAction(previous: FormState, data: FormData): Promise<FormState> {
  const locale = localeOf(data);
  try {
    if (!(await sameSite())) return refused(previous, data, locale, refuse("access.notAllowed"));
    if (!(await allowAttempt("signIn.address", await addressOfRequest())))
      return refused(previous, data, locale, refuse("access.tooMany"));
    const typed = { password: text(data, "password"), repeated: text(data, "passwordAgain") };
    const set = await setPasswordByAccountLink(text(data, "token"), typed, new Date());
    if (!set.ok) return refused(previous, data, locale, set);
  } catch (error) {
    return refused(previous, data, locale, failure(error));
  }
  redirect("/sign-in?said=password");
}

export async function signOutAction(): Promise<void> {
  if (await sameSite()) await dropStaffSession(new Date());
  redirect("/sign-in");
}

/** Keeps the language on this browser, and with the account of whoever is signed in. */
export async function chooseLanguageAction(data: FormData): Promise<void> {
  const locale = text(data, "locale");
  if ((await sameSite()) && isLocale(locale)) {
    await keepLocale(locale);
    const staff = await staffOfRequest();
    if (staff) await setLocale(staff.userId, locale);
  }
  redirect(nextPath(text(data, "_next"), {}) ?? "/");
}

export async function chooseThemeAction(data: FormData): Promise<void> {
  if (await sameSite()) await keepTheme(readTheme(text(data, "theme")));
  redirect(nextPath(text(data, "_next"), {}) ?? "/");
}

function firstPage(staff: StaffSession | null): string {
  const doors = (staff?.memberships ?? []).map(({ slug }) => `/w/${slug}`);
  if (staff?.isPlatformAdministrator) doors.push("/admin");
  return (doors.length === 1 && doors[0]) || "/choose";
}

function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}
