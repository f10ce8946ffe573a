/** The picture of the lifecycle is printed from the tables, so it cannot say anything that the tables do not. */
import { applicationMachine } from "@/lib/domain/application";
import { charterMachine } from "@/lib/domain/charter";
import { closureMachine } from "@/lib/domain/closure";
import { duoMachine } from "@/lib/domain/duo";
import { evaluationMachine } from "@/lib/domain/evaluation";
import { firstMeetingMachine } from "@/lib/domain/first-meeting";
import { finalStates, type Machine } from "@/lib/domain/machine";
import { dossierMachine } from "@/lib/domain/matching/dossier-record";
import { planMachine } from "@/lib/domain/matching/plan";
import { proposalMachine } from "@/lib/domain/matching/proposal";
import { guestMachine, speedMeetingMachine } from "@/lib/domain/matching/speed-meeting-record";
import { teamQuestionMachine } from "@/lib/domain/matching/team-question";
import { messageMachine } from "@/lib/domain/message";
import { participationMachine } from "@/lib/domain/participation";
import { type ProgrammeSettings, programmeMachine } from "@/lib/domain/programme";
import { enrolmentMachine, trainingSessionMachine } from "@/lib/domain/training";

export type AnyMachine = Machine<string, string>;

/** Every table there is; the participation's is the one of this programme. */
export function lifecycleMachines(settings: Pick<ProgrammeSettings, "stages">): readonly AnyMachine[] {
  return [
    programmeMachine,
    charterMachine,
    applicationMachine,
    participationMachine(settings),
    trainingSessionMachine,
    enrolmentMachine,
    proposalMachine,
    planMachine,
    teamQuestionMachine,
    dossierMachine,
    speedMeetingMachine,
    guestMachine,
    duoMachine,
    firstMeetingMachine,
    closureMachine,
    evaluationMachine,
    messageMachine,
  ];
}

/** Markdown with one state diagram a record, ready for the README. */
export function lifecyclePicture(machines: readonly AnyMachine[]): string {
  return `${machines.map(diagramOf).join("\n\n")}\n`;
}

function diagramOf(machine: AnyMachine): string {
  const reached = new Set([...machine.initial, ...machine.transitions.flatMap((row) => [row.from, row.to])]);
  const lines = [
    ...machine.initial.map((state) => `[*] --> ${state}`),
    ...machine.transitions.map((row) => `${row.from} --> ${row.to}: ${row.move}`),
    ...finalStates(machine)
      .filter((state) => reached.has(state))
      .map((state) => `${state} --> [*]`),
  ];
  return [
    `### ${machine.record}`,
    "",
    "```mermaid",
    "stateDiagram-v2",
    ...lines.map((line) => `  ${line}`),
    "```",
  ].join("\n");
}
