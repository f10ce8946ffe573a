/** A stage is not switched off while somebody enters it, whichever of the two comes first. */
import { beforeEach, expect, test } from "vitest";
import { inOrganisation } from "@/lib/access/transaction";
import type { ParticipationMove, ParticipationState } from "@/lib/domain/participation";
import { ok } from "@/lib/domain/result";
import { changeProgramme } from "@/lib/features/frame/commands";
import { moveParticipation } from "@/lib/features/participation";
import { undoMove } from "@/lib/features/people/commands";
import { decideCandidate } from "@/lib/features/selection/commands";
import { frameAt } from "@/tests/support/frame";
import { granted } from "@/tests/support/granted";
import { addTestPerson, everything, openTestOrganisation, type TestOrganisation } from "@/tests/support/organisation";

let organisation: TestOrganisation;
const { settings } = frameAt(() => organisation);

beforeEach(async () => {
  organisation = await openTestOrganisation({ minimumAssessors: 1 });
});

const withoutTraining = { order: "selection,training,reflection", enabled: ["selection", "reflection"] };

async function switchTrainingOff() {
  const shown = await settings(organisation.programmeId);
  return changeProgramme(organisation.as("administrator"), { ...shown, stages: withoutTraining });
}

/** Somebody waits for a lock that another transaction holds. */
async function somebodyWaits(): Promise<void> {
  const db = await everything();
  await expect
    .poll(async () => {
      const [row] = await db.$queryRaw<{ count: number }[]>`
        select count(*)::int as "count" from pg_locks
        where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`;
      return row?.count;
    })
    .toBeGreaterThan(0);
}

async function stateOf(participationId: string): Promise<ParticipationState | undefined> {
  const db = await everything();
  return (await db.participation.findFirst({ where: { id: participationId } }))?.state;
}

/** Moves somebody in a transaction that ends when `open` is called. */
function movingSlowly(participation: { id: string; state: ParticipationState }, move: ParticipationMove) {
  const gate = signal();
  const moved = signal();
  const moving = inOrganisation(organisation.as("coordinator"), async (context) => {
    const result = await moveParticipation(context, { id: organisation.programmeId }, participation, move);
    moved.give();
    await gate.given;
    return result.ok ? ok(result.value.to) : result;
  });
  return { moving, moved: moved.given, open: gate.give };
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

test("somebody enters first: the stage stays on", async () => {
  const { participationId } = await addTestPerson(organisation, "migrant", "inSelection");
  const { moving, moved, open } = movingSlowly({ id: participationId, state: "inSelection" }, "accept");
  await moved;
  const switching = switchTrainingOff();
  await somebodyWaits();
  open();
  expect(await granted(moving)).toBe("inTraining");
  expect(await switching).toMatchObject({ reason: "programme.stageInUse", values: { stage: "training" } });
});

test("the stage is switched off first: whoever was about to enter goes to the next one", async () => {
  const { participationId } = await addTestPerson(organisation, "migrant", "inSelection");
  const db = await everything();
  const { membershipId } = organisation.staff.selector;
  await db.assessment.create({
    data: {
      organisationId: organisation.id,
      id: participationId,
      participationId,
      assessorId: membershipId,
      scores: {},
      recommendation: "yes",
      note: "",
      createdAt: new Date(),
      updatedAt: new Date(),
    },
  });
  const reason = "Votre motivation et vos disponibilités conviennent au programme.";
  const decision = { participationId, outcome: "accepted" as const, reason };
  const deciding = await db.$transaction(async (other) => {
    const { stages } = await other.programme.findFirstOrThrow({ where: { id: organisation.programmeId } });
    const off = (stages as { stage: string; enabled: boolean }[]).map((setting) =>
      setting.stage === "training" ? { ...setting, enabled: false } : setting,
    );
    await other.programme.updateMany({ where: { id: organisation.programmeId }, data: { stages: off } });
    const deciding = decideCandidate(organisation.as("coordinator"), decision);
    await somebodyWaits();
    return { deciding };
  });
  expect(await granted(deciding.deciding)).toMatchObject({ state: "inReflection" });
  expect(await stateOf(participationId)).toBe("inReflection");
});

test("the stage is switched off first: nobody is taken back into it", async () => {
  const { participationId } = await addTestPerson(organisation, "migrant", "inReflection");
  const db = await everything();
  const eventId = participationId;
  await db.event.create({
    data: {
      organisationId: organisation.id,
      id: eventId,
      name: "reflection.answered",
      actorKind: "staff",
      actorId: organisation.staff.coordinator.membershipId,
      subjectKind: "participation",
      subjectId: participationId,
      payload: { from: "inTraining", to: "inReflection", move: "completeTraining" },
      at: organisation.as("coordinator").now,
    },
  });
  await granted(switchTrainingOff());
  expect(await undoMove(organisation.as("coordinator"), { eventId })).toMatchObject({ reason: "undo.notPossible" });
  expect(await stateOf(participationId)).toBe("inReflection");
});
