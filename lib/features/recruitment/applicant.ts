/** Whoever applies, as a person of the organisation. */
import type { Context } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { answerTo } from "@/lib/domain/profile";
import type { FormAnswers } from "@/lib/domain/question";
import type { FoundApplication } from "@/lib/features/recruitment/draft";

/** The person who applies: one record a human being, found again by the same e-mail address and the same name. */
export async function personOf(
  { db, organisationId, now }: Context,
  found: FoundApplication,
  answers: FormAnswers,
): Promise<string> {
  const text = (role: "name" | "calledName" | "email" | "phone") => {
    const answer = answerTo(found.questions, answers, role);
    return typeof answer === "string" && answer !== "" ? answer : null;
  };
  const name = text("name") ?? text("calledName") ?? found.reference;
  const email = text("email");
  const birthYear = answerTo(found.questions, answers, "birthYear");
  const facts = {
    name,
    calledName: text("calledName") ?? name,
    locale: found.locale,
    email,
    phone: text("phone"),
    birthYear: typeof birthYear === "number" ? birthYear : null,
  };
  const known = found.personId ?? (await knownPerson({ db, organisationId }, email, name));
  if (known) {
    await db.person.updateMany({ where: { organisationId, id: known }, data: facts });
    return known;
  }
  const id = newId();
  await db.person.create({ data: { organisationId, id, ...facts, createdAt: now } });
  return id;
}

async function knownPerson(
  { db, organisationId }: Pick<Context, "db" | "organisationId">,
  email: string | null,
  name: string,
): Promise<string | null> {
  if (!email) return null;
  const person = await db.person.findFirst({
    where: {
      organisationId,
      email: { equals: email, mode: "insensitive" },
      name: { equals: name, mode: "insensitive" },
      memberships: { none: {} },
    },
    select: { id: true },
  });
  return person?.id ?? null;
}
