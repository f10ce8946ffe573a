/** Who may do what: a permission that is not in this table, or a role that is not in its row, means no. */
import { type Actor, type ActorRole, type LinkPurpose, rolesOf } from "@/lib/domain/actor";

const staff = ["administrator", "coordinator", "referencePerson", "manager", "selector", "trainer"] as const;
const everyone = [...staff, "participant", "visitor"] as const;

export const policy = {
  "organisation.open": ["platform"],
  "organisation.list": ["platform"],
  "organisation.suspend": ["platform"],
  "organisation.edit": ["administrator"],
  "site.read": everyone,
  "work.enter": staff,
  "team.view": ["administrator", "coordinator"],
  "team.manage": ["administrator"],
  "programme.view": staff,
  "programme.edit": ["administrator", "coordinator"],
  "charter.edit": ["administrator", "coordinator"],
  "form.edit": ["administrator", "coordinator"],
  "application.write": ["visitor", "participant", ...staff],
  "people.view": ["administrator", "coordinator"],
  "person.view": ["administrator", "coordinator", "referencePerson", "selector"],
  "person.edit": ["administrator", "coordinator"],
  "access.hand": ["coordinator", "referencePerson"],
  "selection.view": ["administrator", "coordinator", "selector", "referencePerson"],
  "selection.assess": ["coordinator", "selector", "referencePerson"],
  "selection.decide": ["coordinator"],
  "training.view": ["administrator", "coordinator", "trainer", "referencePerson"],
  "training.plan": ["coordinator", "trainer"],
  "training.enrol": ["coordinator", "trainer"],
  "training.record": ["coordinator", "trainer"],
  "training.choose": ["participant"],
  "reflection.answer": ["participant"],
  "reflection.record": ["coordinator"],
  "matching.view": ["coordinator"],
  "matching.propose": ["coordinator"],
  "matching.configure": ["administrator", "coordinator"],
  "matching.plan": ["coordinator"],
  "plan.solve": ["system"],
  "matching.learn": ["administrator", "coordinator", "manager"],
  "teamQuestion.view": ["coordinator", "referencePerson", "selector"],
  "teamQuestion.ask": ["coordinator"],
  "teamQuestion.vote": ["coordinator", "referencePerson", "selector"],
  "dossier.write": ["coordinator"],
  "dossier.agree": ["participant"],
  "dossier.choose": ["participant"],
  "speedMeeting.lead": ["coordinator"],
  "speedMeeting.wish": ["participant"],
  "proposal.answer": ["participant"],
  "proposal.record": ["coordinator"],
  "duo.list": ["administrator", "coordinator", "referencePerson"],
  "duo.view": ["administrator", "coordinator", "referencePerson"],
  "duo.assign": ["coordinator"],
  "firstMeeting.plan": ["coordinator", "referencePerson"],
  "firstMeeting.answer": ["participant"],
  "charter.sign": ["participant"],
  "charter.record": ["coordinator", "referencePerson"],
  "meeting.log": ["participant"],
  "meeting.view": ["participant"],
  "support.attend": ["coordinator", "referencePerson"],
  "help.ask": ["participant"],
  "closure.ask": ["participant"],
  "closure.lead": ["coordinator", "referencePerson"],
  "evaluation.answer": ["participant", "referencePerson", "coordinator"],
  "evaluation.view": ["administrator", "coordinator", "referencePerson", "manager"],
  "dashboard.view": ["administrator", "coordinator", "manager"],
  "message.view": ["administrator", "coordinator"],
  "message.retry": ["administrator", "coordinator"],
  "message.deliver": ["system"],
  "clock.run": ["system"],
  "move.undo": ["coordinator"],
  "participant.signIn": ["visitor", "participant"],
  "participant.space": ["participant"],
  "password.set": ["participant"],
  "password.ask": everyone,
} as const satisfies Record<string, readonly ActorRole[]>;

export type Permission = keyof typeof policy;
export const permissions = Object.keys(policy) as Permission[];

/** A personal link opens its own purpose only, even for a person who could do more with a session. */
export const linkPermissions = {
  status: ["participant.space", "site.read"],
  confirmReflection: ["reflection.answer", "participant.space", "site.read"],
  answerProposal: ["proposal.answer", "participant.space", "site.read"],
  signCharter: ["charter.sign", "participant.space", "site.read"],
  answerMeeting: ["firstMeeting.answer", "participant.space", "site.read"],
  evaluate: ["evaluation.answer", "participant.space", "site.read"],
  chooseDossier: ["dossier.choose", "participant.space", "site.read"],
  giveWishes: ["speedMeeting.wish", "participant.space", "site.read"],
  space: ["participant.signIn", "site.read"],
  setPassword: ["password.set", "site.read"],
} as const satisfies Record<LinkPurpose, readonly Permission[]>;

/** May this actor use this permission at all? Conditions on a record (own duo, own portfolio) come on top. */
export function may(actor: Actor, permission: Permission): boolean {
  const row: readonly ActorRole[] = policy[permission];
  if (!rolesOf(actor).some((role) => row.includes(role))) return false;
  if (actor.kind !== "participant" || !actor.link) return true;
  const opened: readonly Permission[] = linkPermissions[actor.link.purpose];
  return opened.includes(permission);
}
