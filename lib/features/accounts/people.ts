/** Whom an e-mail address or a reference means, and whom a member of the team may hand an access to. */
import type { Context } from "@/lib/access/context";
import type { Identifier } from "@/lib/domain/access-code";
import { portfolioOf } from "@/lib/domain/support";

/** A family may share one address; more than this is not a family. */
const mostPeople = 8;

const known = { id: true, email: true, calledName: true } as const;

/** The people who take part and are meant: all who share the address, or the one of the application. */
export async function peopleMeant({ db, organisationId }: Context, identifier: Identifier) {
  const meant =
    identifier.kind === "email"
      ? { email: identifier.email }
      : { applications: { some: { organisationId, reference: identifier.reference } } };
  return db.person.findMany({
    where: { organisationId, participations: { some: { organisationId } }, ...meant },
    select: known,
    orderBy: { createdAt: "asc" },
    take: mostPeople,
  });
}

/** Someone who takes part, whom the acting member of the team follows; nobody else. */
export async function personToHand({ db, organisationId, actor }: Context, personId: string) {
  if (actor.kind !== "staff") return null;
  const referencePersonId = portfolioOf(actor);
  const followed = { some: { organisationId, referencePersonId: referencePersonId ?? "" } };
  const duos = { OR: [{ citizenDuos: followed }, { migrantDuos: followed }] };
  const person = await db.person.findFirst({
    where: {
      organisationId,
      id: personId,
      participations: { some: { organisationId, ...(referencePersonId ? duos : {}) } },
    },
    select: {
      ...known,
      locale: true,
      applications: {
        where: { participation: { isNot: null } },
        select: { reference: true },
        orderBy: { createdAt: "desc" },
        take: 1,
      },
    },
  });
  if (!person) return null;
  const { applications, ...rest } = person;
  return { ...rest, reference: applications[0]?.reference ?? null };
}
