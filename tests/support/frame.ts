/** A programme being set up by a coordinator, through the commands of its pages. */
import type { Question } from "@/lib/domain/question";
import { standardConsent, standardQuestions } from "@/lib/domain/starter/questions";
import { editClause, publishCharter } from "@/lib/features/charter/commands";
import { charterEditor } from "@/lib/features/charter/queries";
import { rowsOf } from "@/lib/features/forms/question-rows";
import { createProgramme } from "@/lib/features/frame/commands";
import { programmePage } from "@/lib/features/frame/queries";
import { stagesInput } from "@/lib/features/frame/schema";
import type { TestOrganisation } from "@/tests/support/organisation";

export function must<V>(result: { ok: true; value: V } | { ok: false; reason: string; field?: string }): V {
  if (!result.ok) throw new Error(`${result.reason} ${result.field ?? ""}`);
  return result.value;
}

export const reasonOf = (result: { ok: boolean; reason?: string }) => (result.ok ? "ok" : result.reason);

export const firstSettings = {
  name: { fr: "Parrainage à Liège", nl: "Peterschap" },
  summary: { fr: "Une rencontre par mois." },
  orientation: "befriending" as const,
  vocabulary: "sponsorship" as const,
  vulnerablePublic: "true" as const,
};

type Changes = Partial<typeof firstSettings> & { orientation?: "mentoring" };

/** What a coordinator does, in this organisation unless another is named. */
export function frameAt(here: () => TestOrganisation) {
  async function programme(at = here(), changes: Changes = {}) {
    return must(await createProgramme(at.as("coordinator"), { ...firstSettings, ...changes })).programmeId;
  }

  /** The page's settings as its form posts them back. */
  async function settings(programmeId: string, at = here()) {
    const { programme: shown } = must(await programmePage(at.as("coordinator"), { programmeId }));
    const { id: _, slug: __, state: ___, stages, vulnerablePublic, ...rest } = shown;
    return {
      ...rest,
      programmeId,
      vulnerablePublic: (vulnerablePublic ? "true" : "false") as "true" | "false",
      stages: stagesInput(stages),
    };
  }

  async function editor(programmeId: string, at = here()) {
    return must(await charterEditor(at.as("coordinator"), { programmeId }));
  }

  async function publishDraft(programmeId: string, at = here()) {
    const { version } = await editor(programmeId, at);
    return publishCharter(at.as("coordinator"), { charterVersionId: version!.id, seen: version!.seen });
  }

  async function edit(
    programmeId: string,
    topic: "end" | "gifts",
    text: { fr: string; nl?: string },
    standing = "framed",
  ) {
    const { version, clauses } = await editor(programmeId);
    const { seen } = clauses.find((clause) => clause.topic === topic)!;
    const input = { charterVersionId: version!.id, topic, standing: standing as "framed", text, seen };
    return editClause(here().as("coordinator"), input);
  }

  return { programme, settings, editor, publishDraft, edit };
}

export function form(programmeId: string, side: "citizen" | "migrant", asked: readonly Question[], base = 0) {
  return { programmeId, side, base, consent: standardConsent, ...rowsOf(asked) };
}

export const questions = (side: "citizen" | "migrant") => standardQuestions(side, "befriending");
