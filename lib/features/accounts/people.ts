/** Whom an e-mail address or a reference means, and whom a member of the team may hand an access to. */
import type { Context } from "@/lib/access/context";
import type { Identifier } from "@/lib/domain/access-code";
import type { Locale } from "@/lib/domain/locale";
import { portfolioOf } from "@/lib/domain/support";

/** A family may share one address; more than this is not a family. */
const mostPeople = 8;

/** The people who take part and are meant: all who share the address, or the one of the application. */
export async function peopleMeant({ db, organisationId }: Context, identifier: Identifier) {
  const meant =
    identifier.kind === "email"
      ? { email: identifier.email }
      : { applications: { some: { organisationId, reference: identifier.reference } } };
  return db.person.findMany({
    where: { organisationId, participations: { some: { organisationId } }, ...meant },
    select: { id: true, email: true },
    orderBy: { createdAt: "asc" },
    take: mostPeople,
  });
}

export type PersonToHand = {
  readonly id: string;
  readonly email: string | null;
  readonly calledName: string;
  readonly locale: Locale;
  readonly slug: string;
  /** The number of the last application. */
  readonly reference: string | null;
  readonly codeUntil: Date | null;
  readonly lastSignInAt: Date | null;
};

/** Someone who takes part, whom the acting member of the team follows, with what was handed over already. */
export async function personToHand(
  { db, organisationId, actor, now }: Context,
  personId: string,
): Promise<PersonToHand | null> {
  if (actor.kind !== "staff") return null;
  const portfolio = portfolioOf(actor);
  const [person] = await db.$queryRaw<PersonToHand[]>`
    select p."id", p."email", p."calledName", p."locale"::text as "locale", o."slug",
      (select a."reference" from "Application" a
        join "Participation" x on x."organisationId" = a."organisationId" and x."applicationId" = a."id"
        where a."organisationId" = p."organisationId" and x."personId" = p."id"
        order by a."createdAt" desc limit 1) as "reference",
      (select max(c."expiresAt") from "SignInCode" c where c."organisationId" = p."organisationId"
        and c."personId" = p."id" and c."onPaper" and c."usedAt" is null and c."expiresAt" > ${now}) as "codeUntil",
      (select max(s."createdAt") from "ParticipantSession" s where s."organisationId" = p."organisationId"
        and s."personId" = p."id") as "lastSignInAt"
    from "Person" p join "Organisation" o on o."id" = p."organisationId"
    where p."organisationId" = ${organisationId}::uuid and p."id" = ${personId}::uuid
      and exists (select from "Participation" x where x."organisationId" = p."organisationId" and x."personId" = p."id"
        and (${portfolio}::uuid is null or exists (select from "Duo" d
          where d."organisationId" = x."organisationId" and d."referencePersonId" = ${portfolio}::uuid
            and (d."citizenId" = x."id" or d."migrantId" = x."id"))))`;
  return person ?? null;
}
