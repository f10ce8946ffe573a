/** The draft that this phone is writing: its token stays in a cookie until it is sent, or the browser is closed. */
import { cookies } from "next/headers";
import type { Entered } from "@/lib/access/caller";
import { env } from "@/lib/env";

const name = (slug: string) => `passerelle-draft-${slug}`;

export async function keepApplicationToken({ token }: { token: string }, { organisation }: Entered): Promise<void> {
  if (!organisation) return;
  (await cookies()).set(name(organisation.slug), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: env.PUBLIC_URL.startsWith("https://"),
    path: `/o/${organisation.slug}`,
  });
}

export async function dropApplicationToken(_: unknown, { organisation }: Entered): Promise<void> {
  if (organisation) (await cookies()).delete({ name: name(organisation.slug), path: `/o/${organisation.slug}` });
}

/** The token of the draft of this phone, or an empty text. */
export async function applicationToken(slug: string): Promise<string> {
  return (await cookies()).get(name(slug))?.value ?? "";
}
