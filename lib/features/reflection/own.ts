/** A question after the time to reflect is answered by the person it is put to, with the link that was made for it. */
import type { Actor } from "@/lib/domain/actor";

export function ownsReflection(
  actor: Actor,
  participation: { readonly id: string; readonly personId: string },
): boolean {
  if (actor.kind !== "participant" || actor.personId !== participation.personId) return false;
  return !actor.link || actor.link.subjectId === participation.id;
}
