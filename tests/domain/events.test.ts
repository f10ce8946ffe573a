import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { eventNames, eventSubjects, isEventName, subjectKinds } from "@/lib/domain/events";

it("names events record.happened, each once", () => {
  for (const name of eventNames) expect(name).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
  expect(new Set(eventNames).size).toBe(eventNames.length);
});

it("says for each event what it is about", () => {
  for (const name of eventNames) for (const kind of [eventSubjects[name]].flat()) expect(subjectKinds).toContain(kind);
});

it("knows its names and no others", () => {
  expect(isEventName("duo.formed")).toBe(true);
  expect(isEventName("constructor")).toBe(false);
});

it("has no field in a payload that could hold a name, an address or free text", () => {
  const source = readFileSync("lib/domain/event-payloads.ts", "utf8");
  const fields = [...source.matchAll(/readonly (\w+)\??:/g)].map((match) => match[1]);
  expect(fields.length).toBeGreaterThan(50);
  for (const field of fields)
    expect(field).not.toMatch(/email|phone|note|text|calledName|typedName|address|place$|token|code$/i);
});
