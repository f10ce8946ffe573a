/** What a page's frame needs to know of its request: language, path; never who may see what. */
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { staffOfRequest } from "@/lib/access/caller";
import { organisationBySlug, type PublicOrganisation } from "@/lib/access/organisation";
import { localeOfRequest } from "@/lib/access/preferences";
import { wasRefused } from "@/lib/access/refused-requests";
import { isLocale, type Locale, type StaffLocale } from "@/lib/domain/locale";
import { staffLocale, translator } from "@/lib/i18n";
import type { FeatureMessages, MessageKey, StaffFeature } from "@/lib/messages/catalogue";

/** The path and query of this request, as the proxy wrote it down. */
export async function pathOfRequest(): Promise<string> {
  return (await headers()).get("x-path") ?? "/";
}

/** The page's language: that of the address on public pages, else that of the account, else the browser's. */
export async function pageLocale(): Promise<Locale> {
  const inPath = /^\/o\/[^/]+\/([a-z]{2})(?:[/?]|$)/.exec(await pathOfRequest())?.[1];
  if (inPath && isLocale(inPath)) return inPath;
  const staff = await staffOfRequest().catch(() => null);
  return staff ? staffLocale(staff.locale) : localeOfRequest();
}

/** The language of the staff side for whoever is signed in. */
export async function workLocale(): Promise<StaffLocale> {
  const staff = await staffOfRequest();
  return staffLocale(staff?.locale ?? (await localeOfRequest()));
}

/** The frame of every page's title, which begins with the trouble when a form was refused. */
export async function titleFrame() {
  const prefix = (await wasRefused()) ? translator(await pageLocale(), "common")("form.pageError", { title: "" }) : "";
  return { default: `${prefix}Passerelle`, template: `${prefix}%s – Passerelle` };
}

/** `export const generateMetadata = workTitle("team", "title")`: a staff page's title in the reader's language. */
export function workTitle<F extends StaffFeature>(feature: F, key: MessageKey<FeatureMessages<F>>) {
  return async () => ({ title: translator(await workLocale(), feature)(key) });
}

/** Does this request come from a phone? By the browser's own word, else by its name. */
export async function isPhone(): Promise<boolean> {
  const given = await headers();
  const hint = given.get("sec-ch-ua-mobile");
  return hint ? hint === "?1" : /Mobi|Android|iPhone/i.test(given.get("user-agent") ?? "");
}

/** The organisation and the language of a public address; anything else is not found. */
export async function publicPlace(
  params: Promise<{ org: string; locale: string }>,
): Promise<{ organisation: PublicOrganisation; locale: Locale }> {
  const { org, locale } = await params;
  const organisation = await organisationBySlug(org);
  if (!organisation || organisation.suspended || !isLocale(locale) || !organisation.locales.includes(locale))
    notFound();
  return { organisation, locale };
}
