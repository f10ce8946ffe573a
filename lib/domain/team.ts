/** A team always has someone who administers it, and nobody shuts the door on themself. */
import { type StaffRole, staffRoles } from "@/lib/domain/actor";
import type { Localised } from "@/lib/domain/locale";
import { cleanLocalised, isEmpty, tooLongIn } from "@/lib/domain/localised";
import { mayAccompany } from "@/lib/domain/reference-person";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { cleanParagraphs } from "@/lib/domain/text";

export const teamRefusals = [
  "team.noRole",
  "team.alreadyMember",
  "team.lastAdministrator",
  "team.notYourself",
  "team.stillAccompanies",
  "team.contactFrenchMissing",
  "team.contactTooLong",
  "team.addressOfSignIn",
] as const;
export type TeamRefusal = (typeof teamRefusals)[number];

export type Member = {
  readonly membershipId: string;
  readonly roles: readonly StaffRole[];
  readonly suspended: boolean;
};

/** The roles as they are kept: each once, in the order of the list, at least one. */
export function decideRoleList(wanted: readonly StaffRole[]): Result<readonly StaffRole[], TeamRefusal> {
  const roles = staffRoles.filter((role) => wanted.includes(role));
  return roles.length === 0 ? refuse("team.noRole", { field: "roles" }) : ok(roles);
}

/** Other roles for one member: somebody still administers, and whoever accompanies duos keeps a role that may. */
export function decideRoles(
  team: readonly Member[],
  change: { readonly membershipId: string; readonly roles: readonly StaffRole[]; readonly openDuos: number },
): Result<readonly StaffRole[], TeamRefusal> {
  const decided = decideRoleList(change.roles);
  if (!decided.ok) return decided;
  const roles = decided.value;
  const after = team.map((member) => (member.membershipId === change.membershipId ? { ...member, roles } : member));
  if (!someoneAdministers(after)) return refuse("team.lastAdministrator", { field: "roles" });
  if (change.openDuos > 0 && !mayAccompany({ roles, suspended: false })) {
    return refuse("team.stillAccompanies", { field: "roles", values: { count: change.openDuos } });
  }
  return ok(roles);
}

/** A suspension is never put off, whatever the member is in charge of; only the last administrator and oneself stay. */
export function decideSuspension(
  team: readonly Member[],
  membershipId: string,
  actingMembershipId: string | null,
): Result<true, TeamRefusal> {
  if (membershipId === actingMembershipId) return refuse("team.notYourself");
  const after = team.map((member) => (member.membershipId === membershipId ? { ...member, suspended: true } : member));
  return someoneAdministers(after) ? ok(true) : refuse("team.lastAdministrator");
}

/** Staff sign in with their address, so nobody changes it by correcting a person; the database holds the same rule. */
export function decideAddress(change: {
  readonly before: string | null;
  readonly after: string | null;
  readonly onTheTeam: boolean;
}): Result<true, TeamRefusal> {
  return change.onTheTeam && change.after !== change.before
    ? refuse("team.addressOfSignIn", { field: "email" })
    : ok(true);
}

function someoneAdministers(team: readonly Member[]): boolean {
  return team.some((member) => !member.suspended && member.roles.includes("administrator"));
}

export type Contact = { readonly hours: Localised | null; readonly means: Localised | null };
const longestContact = 300;

/** When and how the members of a duo reach someone: French whenever anything is written, nothing when all is empty. */
export function decideContact(typed: {
  readonly hours: Localised;
  readonly means: Localised;
}): Result<Contact, TeamRefusal> {
  const contact: { hours: Localised | null; means: Localised | null } = { hours: null, means: null };
  for (const name of ["hours", "means"] as const) {
    const written = cleanLocalised(typed[name], cleanParagraphs);
    const long = tooLongIn(written, longestContact);
    if (long) return refuse("team.contactTooLong", { field: `${name}.${long}`, values: { max: longestContact } });
    if (isEmpty(written)) continue;
    if (written.fr === "") return refuse("team.contactFrenchMissing", { field: `${name}.fr` });
    contact[name] = written;
  }
  return ok(contact);
}
