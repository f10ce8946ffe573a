/** A citizen's introduction is written with the citizen, who agrees to it before any newcomer reads it. */
import type { Machine } from "@/lib/domain/machine";

export const dossierStates = ["draft", "published", "withdrawn"] as const;
export type DossierState = (typeof dossierStates)[number];
export type DossierMove = "publish" | "withdraw" | "edit";

export const dossierAnswers = ["picked", "passed"] as const;
export type DossierAnswer = (typeof dossierAnswers)[number];

/** Changing the words of a published introduction makes it a draft again: what was agreed to is what is shown. */
export const dossierMachine = {
  record: "dossier",
  states: dossierStates,
  initial: ["draft"],
  transitions: [
    { move: "publish", from: "draft", to: "published", undoable: false },
    { move: "withdraw", from: "draft", to: "withdrawn", undoable: false },
    { move: "edit", from: "published", to: "draft", undoable: false },
    { move: "withdraw", from: "published", to: "withdrawn", undoable: false },
    { move: "edit", from: "withdrawn", to: "draft", undoable: false },
  ],
} as const satisfies Machine<DossierState, DossierMove>;

/** Being written, or not agreed to yet. */
export function isDraft(state: DossierState): state is "draft" {
  return state === "draft";
}

export function isPublished(state: DossierState | undefined): boolean {
  return state === "published";
}

export function isWithdrawn(state: DossierState): boolean {
  return state === "withdrawn";
}
