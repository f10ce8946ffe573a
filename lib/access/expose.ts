/** The door for forms: makes a server action of a command. It works as a plain form post as well as with JavaScript. */
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type * as z from "zod";
import { isAway } from "@/lib/access/away";
import { addressOfRequest, callerOfRequest, type Entered } from "@/lib/access/caller";
import type { Command } from "@/lib/access/command";
import { formInput, typedValues } from "@/lib/access/form-input";
import { type FormState, idle } from "@/lib/access/form-state";
import { newId } from "@/lib/access/ids";
import { fieldProblems } from "@/lib/access/input";
import { nextPath } from "@/lib/access/next-path";
import { allowAttempt } from "@/lib/access/rate-limit";
import { noteRefusal } from "@/lib/access/refused-requests";
import { isLocale, type Locale } from "@/lib/domain/locale";
import type { Refusal } from "@/lib/domain/refusals";
import { type Refused, refuse } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { sentence } from "@/lib/i18n";
import { describeError, log } from "@/lib/log";

export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;

/** What an action may do once its command succeeded and before it leads on, such as keeping a cookie. */
export type Afterwards<V> = (value: V, entered: Entered) => Promise<void>;

/** What has to be allowed before its command is asked, such as one more try of a code; false is `access.tooMany`. */
export type Beforehand = (data: FormData, entered: Entered) => Promise<boolean>;

/**
 * The form's own fields: `_org` (slug), `_token` (personal link), `_next` (path, `{name}` filled from the value) and
 * `_locale`. A refusal gives back what was typed with a sentence at each field; success leads to `_next`.
 */
export function expose<I extends z.ZodType, V, R extends Refusal>(
  command: Command<I, V, R>,
  afterwards?: Afterwards<V>,
  beforehand?: Beforehand,
): FormAction {
  return async function action(previous, data) {
    if (!(data instanceof FormData)) return refused(idle, new FormData(), "fr", refuse("access.notAllowed"));
    const locale = localeOf(data);
    let next: string | null;
    try {
      if (!(await sameSite())) return refused(previous, data, locale, refuse("access.notAllowed"));
      const entered = await callerOfRequest(command.permission, {
        organisation: text(data, "_org"),
        token: text(data, "_token") || undefined,
      });
      if (!entered.ok) return refused(previous, data, locale, entered);
      if (!(await allowed(entered.value)) || (await beforehand?.(data, entered.value)) === false)
        return refused(previous, data, locale, refuse("access.tooMany"));
      const result = await command(entered.value.caller, formInput(data) as z.input<I>);
      if (!result.ok) {
        // What stands around the form is read again; what was typed stays, and can be sent once more knowingly.
        if (result.reason === "access.changedMeanwhile") refresh();
        return refused(previous, data, locale, result);
      }
      await afterwards?.(result.value, entered.value);
      next = nextPath(text(data, "_next") ?? null, result.value);
      if (!next) return { status: "done", value: plain(result.value) };
    } catch (error) {
      return refused(previous, data, locale, failure(error));
    }
    redirect(next);
  };
}

/** An error as a refusal with a number that is also in the log. */
export function failure(error: unknown): Refused<Refusal> {
  const id = newId().slice(-12);
  log.error({ id, err: describeError(error) }, "an action failed");
  return refuse(isAway(error) ? "access.databaseAway" : "access.unexpected", { values: { id } });
}

/** What the form shows when it was refused: the sentence, the fields, and what was typed. */
export async function refused(
  previous: FormState,
  data: FormData,
  locale: Locale,
  result: Refused<Refusal>,
): Promise<FormState> {
  await noteRefusal();
  const fields = fieldProblems(result).map(({ field, reason, values }) => [
    field,
    sentence(locale, { reason: reason as Refusal, values }),
  ]);
  return {
    status: "refused",
    reason: result.reason,
    message: sentence(locale, result),
    fields: Object.fromEntries(fields),
    values: typedValues(data),
    attempt: previous.status === "refused" ? previous.attempt + 1 : 1,
  };
}

/** A form of another site may not act here: browsers say where a post comes from, and without a word we look at Origin. */
export async function sameSite(): Promise<boolean> {
  const given = await headers();
  const site = given.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = given.get("origin");
  return origin !== null && origin === new URL(env.PUBLIC_URL).origin;
}

/** Everyone outside is counted by address and by organisation; staff are counted at sign-in. */
async function allowed({ caller }: Entered): Promise<boolean> {
  if (caller.actor.kind !== "visitor" && caller.actor.kind !== "participant") return true;
  return (
    (await allowAttempt("public.address", await addressOfRequest())) &&
    (await allowAttempt("public.organisation", caller.organisationId))
  );
}

export function localeOf(data: FormData): Locale {
  const given = text(data, "_locale") ?? "fr";
  return isLocale(given) ? given : "fr";
}

function text(data: FormData, name: string): string | undefined {
  const value = data.get(name);
  return typeof value === "string" ? value : undefined;
}

/** Only plain data goes back to the browser. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
