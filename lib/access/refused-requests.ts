/** Without JavaScript a refused form comes back as a whole page, whose title has to say so; a request knows it here. */
import { headers } from "next/headers";

/** The headers are one object for as long as a request lives, from the action to the page that is written after it. */
const refused = new WeakSet<object>();

/** Notes that this request's form was refused. With JavaScript no page is written, and the form says it by itself. */
export async function noteRefusal(): Promise<void> {
  const given = await headers();
  if (!given.has("next-action")) refused.add(given);
}

export async function wasRefused(): Promise<boolean> {
  return refused.has(await headers());
}
