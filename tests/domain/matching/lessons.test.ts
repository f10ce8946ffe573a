import { expect, it } from "vitest";
import { lessonOf, lessons, lessonsFrom } from "@/lib/domain/matching/lessons";
import { decidePlace, mostPlaces } from "@/lib/domain/matching/open-place";
import { declineReasons } from "@/lib/domain/matching/proposal";
import { participationStates } from "@/lib/domain/participation";

it("each reason that says something of the criteria has one lesson", () => {
  expect(declineReasons.map(lessonOf)).toEqual([...lessons, null]);
});

it.each<[readonly (string | null)[], object[]]>([
  [[], []],
  [["tooFar"], []],
  [["tooFar", null, "other", "other"], []],
  [["tooFar", "time", "tooFar"], [{ reason: "tooFar", lesson: "askHowFar", times: 2 }]],
  [
    ["time", "tooFar", "time", "tooFar", "time", "unheard"],
    [
      { reason: "time", lesson: "askWhen", times: 3 },
      { reason: "tooFar", lesson: "askHowFar", times: 2 },
    ],
  ],
])("%j teaches %j", (reasons, learnt) => expect(lessonsFrom(reasons)).toEqual(learnt));

it("a citizen opens one place after the other, from the pool on", () => {
  for (const state of participationStates) {
    const decided = decidePlace("citizen", [{ place: 1, state }]);
    const ready = ["waiting", "proposed", "meeting", "active"].includes(state);
    expect(decided).toMatchObject(ready ? { value: 2 } : { reason: "place.notReady" });
  }
  const held = (places: number[]) => places.map((place) => ({ place, state: "active" as const }));
  expect(decidePlace("citizen", held([1, 2]))).toMatchObject({ value: 3 });
  expect(decidePlace("citizen", held([1, 3]))).toMatchObject({ value: 2 });
  expect(decidePlace("citizen", [...held([1]), { place: 2, state: "ended" }])).toMatchObject({ value: 2 });
  const all = Array.from({ length: mostPlaces }, (_, index) => index + 1);
  expect(decidePlace("citizen", held(all))).toMatchObject({ reason: "place.none" });
  expect(decidePlace("migrant", held([1]))).toMatchObject({ reason: "place.citizensOnly" });
});
