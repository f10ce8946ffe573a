/** What the forms of signing in by code do around their commands: count attempts, answer in equal time, keep cookies. */
import { cookies } from "next/headers";
import { addressOfRequest, type Entered } from "@/lib/access/caller";
import { dropParticipantSession, keepParticipantSession } from "@/lib/access/participant-session";
import { allowAttempt } from "@/lib/access/rate-limit";
import { readIdentifier } from "@/lib/domain/access-code";
import { env } from "@/lib/env";

/** Counts an attempt by address, by who is meant, and by organisation; false when one of them is spent. */
export async function countCodeAttempt(data: FormData, { caller }: Entered): Promise<boolean> {
  const typed = data.get("identifier") ?? data.get("reference");
  const identifier = readIdentifier(typeof typed === "string" ? typed : "");
  const account = identifier && (identifier.kind === "email" ? identifier.email : identifier.reference);
  return (
    (await allowAttempt("code.address", await addressOfRequest())) &&
    (!account || (await allowAttempt("code.account", `${caller.organisationId}:${account}`))) &&
    (await allowAttempt("code.organisation", caller.organisationId))
  );
}

/** A known address makes more work than an unknown one; the answer comes after the same time. */
const answerAfterMilliseconds = 400;
const askedMinutes = 15;

const askedName = (slug: string) => `passerelle-asked-${slug}`;

/** Remembers on this phone for whom a code was asked, so that nobody has to type it twice. */
export async function rememberAsked({ identifier }: { identifier: string }, { caller, organisation }: Entered) {
  if (organisation) {
    (await cookies()).set(askedName(organisation.slug), identifier, {
      httpOnly: true,
      sameSite: "lax",
      secure: env.PUBLIC_URL.startsWith("https://"),
      path: `/o/${organisation.slug}`,
      maxAge: askedMinutes * 60,
    });
  }
  const elapsed = Date.now() - caller.now.getTime();
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, answerAfterMilliseconds - elapsed)));
}

/** For whom this phone asked a code a few minutes ago, or an empty text. */
export async function askedOnThisPhone(slug: string): Promise<string> {
  return (await cookies()).get(askedName(slug))?.value ?? "";
}

/** Puts the session on this phone and forgets for whom a code was asked. */
export async function enterOnThisPhone({ token }: { token: string }, { organisation }: Entered): Promise<void> {
  if (!organisation) return;
  await keepParticipantSession(organisation.slug, token);
  (await cookies()).delete({ name: askedName(organisation.slug), path: `/o/${organisation.slug}` });
}

export async function leaveThisPhone(_: unknown, { organisation }: Entered): Promise<void> {
  if (organisation) await dropParticipantSession(organisation.slug);
}
