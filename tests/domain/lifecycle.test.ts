import { describe, expect, it } from "vitest";
import { lifecycleMachines, lifecyclePicture } from "@/lib/domain/lifecycle";
import { schemaEnums } from "./schema";

const stages = (["training", "selection", "reflection"] as const).map((stage) => ({
  stage,
  enabled: stage !== "reflection",
}));
const machines = lifecycleMachines({ stages });
const picture = lifecyclePicture(machines);

describe("the picture of the lifecycle", () => {
  it("shows every row of every table", () => {
    for (const { record, transitions } of machines) {
      const part = picture.split("### ").find((text) => text.startsWith(`${record}\n`)) ?? "";
      expect(part.split("\n").filter((line) => line.includes(": "))).toEqual(
        transitions.map((row) => `  ${row.from} --> ${row.to}: ${row.move}`),
      );
    }
  });

  it("is Markdown that can be pasted", () => {
    const [, participation] = lifecyclePicture(machines.slice(2, 4)).split("### participation");
    expect(participation).toBe(`

\`\`\`mermaid
stateDiagram-v2
  [*] --> inTraining
  inTraining --> inSelection: completeTraining
  inTraining --> withdrawn: withdraw
  inSelection --> waiting: accept
  inSelection --> refused: refuse
  inSelection --> withdrawn: withdraw
  waiting --> withdrawn: withdraw
  waiting --> proposed: propose
  waiting --> meeting: appoint
  proposed --> waiting: release
  proposed --> meeting: form
  meeting --> active: start
  meeting --> waiting: separate
  active --> ended: close
  ended --> waiting: rejoin
  refused --> [*]
  withdrawn --> [*]
\`\`\`
`);
  });

  it("has a table for every state that the database knows", () => {
    const tables = machines.map(({ states }) => states.join(" "));
    for (const [name, values] of schemaEnums) if (name.endsWith("State")) expect(tables).toContain(values.join(" "));
  });
});
