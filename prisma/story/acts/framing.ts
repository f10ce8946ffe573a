/** A programme is set up: its settings, its charter, its forms; then it opens its doors. */
import type { CharterTopic } from "@/lib/domain/charter";
import type { Localised } from "@/lib/domain/locale";
import { type Orientation, type ProgrammeSettings, sides, type Vocabulary } from "@/lib/domain/programme";
import { draftCharter, editClause, publishCharter } from "@/lib/features/charter/commands";
import { charterEditor } from "@/lib/features/charter/queries";
import { publishForm } from "@/lib/features/forms/commands";
import { formEditor } from "@/lib/features/forms/queries";
import { rowsOf } from "@/lib/features/forms/question-rows";
import { changeProgramme, createProgramme, openProgramme, pauseProgramme } from "@/lib/features/frame/commands";
import { stagesInput } from "@/lib/features/frame/schema";
import type { Calendar, DaysAgo } from "@/prisma/story/calendar";
import { must } from "@/prisma/story/must";
import type { Act } from "@/prisma/story/telling";
import { known, staff, type World } from "@/prisma/story/world";

export type StoryFrame = {
  readonly key: string;
  readonly by: string;
  readonly created: DaysAgo;
  /** Absent for a programme that is still a draft. */
  readonly opened?: DaysAgo;
  readonly paused?: DaysAgo;
  readonly name: Localised;
  readonly summary: Localised;
  readonly orientation: Orientation;
  readonly vocabulary: Vocabulary;
  readonly settings: Omit<ProgrammeSettings, "orientation" | "vocabulary" | "vulnerablePublic">;
  /** Later versions of the charter. */
  readonly revisions?: readonly Revision[];
};

export type Revision = {
  readonly drafted: DaysAgo;
  /** Absent while it is still being talked about. */
  readonly published?: DaysAgo;
  readonly clauses: readonly { readonly topic: CharterTopic; readonly text: Localised }[];
};

export function frame({ calendar }: World, programme: StoryFrame): Act[] {
  const { key, by, created, opened, paused, revisions = [] } = programme;
  const acts: Act[] = [
    {
      at: calendar.office(created, "10:00"),
      what: `the programme ${key} is created`,
      run: (world, now) => create(world, programme, now),
    },
    ...revisions.flatMap((revision) => revise(calendar, programme, revision)),
  ];
  if (opened !== undefined) {
    acts.push({
      at: calendar.office(opened, "12:00"),
      what: `the programme ${key} opens`,
      async run(world, now) {
        const { programmeId } = known(world.programmes, key);
        await publishDraft(world, programme, now);
        await publishForms(world, programme, now);
        await must(openProgramme(staff(world, by, now), { programmeId }));
      },
    });
  }
  if (paused !== undefined) {
    acts.push({
      at: calendar.office(paused, "15:00"),
      what: `the programme ${key} pauses`,
      run: (world, now) =>
        must(pauseProgramme(staff(world, by, now), { programmeId: known(world.programmes, key).programmeId })),
    });
  }
  return acts;
}

async function create(world: World, programme: StoryFrame, now: Date) {
  const { key, by, name, summary, orientation, vocabulary, settings } = programme;
  const common = { name, summary, orientation, vocabulary, vulnerablePublic: "true" } as const;
  const made = await must(createProgramme(staff(world, by, now), common));
  world.programmes.set(key, made);
  const stages = stagesInput(settings.stages);
  const wanted = { ...common, ...settings, stages, programmeId: made.programmeId, version: 1 };
  await must(changeProgramme(staff(world, by, now), wanted));
}

async function publishDraft(world: World, { key, by }: StoryFrame, now: Date): Promise<void> {
  const { programmeId } = known(world.programmes, key);
  const { version } = await must(charterEditor(staff(world, by, now), { programmeId }));
  if (!version) throw new Error(`${key} has no charter`);
  await must(publishCharter(staff(world, by, now), { charterVersionId: version.id, seen: version.seen }));
}

/** The starter questions of both sides, as they are. */
async function publishForms(world: World, { key, by }: StoryFrame, now: Date): Promise<void> {
  const { programmeId } = known(world.programmes, key);
  for (const side of sides) {
    const { base, questions, consent } = await must(formEditor(staff(world, by, now), { programmeId, side }));
    await must(publishForm(staff(world, by, now), { programmeId, side, base, consent, ...rowsOf(questions) }));
  }
}

function revise(calendar: Calendar, programme: StoryFrame, revision: Revision): Act[] {
  const drafting: Act = {
    at: calendar.office(revision.drafted, "14:20"),
    what: `the charter of ${programme.key} is revised`,
    run: (world, now) => draft(world, programme, revision, now),
  };
  if (revision.published === undefined) return [drafting];
  const publishing: Act = {
    at: calendar.office(revision.published, "10:30"),
    what: `the new charter of ${programme.key} is published`,
    run: (world, now) => publishDraft(world, programme, now),
  };
  return [drafting, publishing];
}

async function draft(world: World, { key, by }: StoryFrame, { clauses }: Revision, now: Date): Promise<void> {
  const { programmeId } = known(world.programmes, key);
  const { charterVersionId } = await must(draftCharter(staff(world, by, now), { programmeId }));
  const editor = await must(charterEditor(staff(world, by, now), { programmeId }));
  for (const { topic, text } of clauses) {
    const seen = editor.clauses.find((clause) => clause.topic === topic)?.seen ?? "";
    await must(editClause(staff(world, by, now), { charterVersionId, topic, standing: "framed", text, seen }));
  }
}
