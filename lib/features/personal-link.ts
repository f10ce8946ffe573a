/** A personal link is made when it is sent or handed over; its token is told once and never stored. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { hashToken, newToken } from "@/lib/access/secrets";
import type { LinkPurpose } from "@/lib/domain/actor";
import type { DomainEvent } from "@/lib/domain/events";
import type { Locale } from "@/lib/domain/locale";
import { env } from "@/lib/env";

export type LinkToMake = {
  readonly personId: string;
  readonly purpose: LinkPurpose;
  readonly subjectId: string | null;
  readonly expiresAt: Date;
};

/** Makes the link's row; gives its token and the event that tells of it. */
export async function makeLink(
  { db, organisationId, now }: Context,
  { personId, purpose, subjectId, expiresAt }: LinkToMake,
): Promise<{ token: string; event: DomainEvent }> {
  const token = newToken();
  const linkId = newId();
  await db.personalLink.create({
    data: {
      organisationId,
      id: linkId,
      personId,
      purpose,
      subjectId,
      tokenHash: hashToken(token),
      expiresAt,
      createdAt: now,
    },
  });
  const payload = { linkId, purpose };
  return { token, event: { name: "link.issued", subjectKind: "person", subjectId: personId, payload } };
}

/** The full address of a page of the organisation's public side. */
export function publicAddress(slug: string, locale: Locale, path: string): string {
  return `${env.PUBLIC_URL}/o/${slug}/${locale}/${path}`;
}
