import { query } from "@/lib/access/query";
import { refuse } from "@/lib/domain/result";
import { setPasswordPageSchema } from "@/lib/features/password/schema";

/** Whose password the link sets: the name and the address to sign in with. */
export const setPasswordPage = query({
  permission: "password.set",
  input: setPasswordPageSchema,
  async run({ db, organisationId, actor }) {
    if (actor.kind !== "participant" || actor.link?.purpose !== "setPassword") return refuse("access.notFound");
    const member = await db.membership.findFirst({
      where: { organisationId, id: actor.link.subjectId ?? undefined, personId: actor.personId, suspendedAt: null },
      select: { person: { select: { calledName: true, email: true } }, organisation: { select: { name: true } } },
    });
    if (!member) return refuse("access.notFound");
    const { person, organisation } = member;
    return { calledName: person.calledName, email: person.email ?? "", organisation: organisation.name };
  },
});
