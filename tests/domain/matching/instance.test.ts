import { describe, expect, it } from "vitest";
import { buildInstance, type Edge, turned } from "@/lib/domain/matching/solver/instance";
import { readInstance } from "@/lib/domain/matching/solver/instance-file";

const read = (text: string) => readInstance(new TextEncoder().encode(text));
const lines = (...all: string[]) => all.join("\n");

describe("an instance", () => {
  it("has its pairs row by row, ordered by column", () => {
    const built = buildInstance(
      2,
      [1, 2, 0],
      [
        [1, 2, 7],
        [0, 1, 5],
        [1, 0, 3],
      ],
    );
    expect(built).toMatchObject({
      ok: true,
      value: {
        rows: 2,
        columns: 3,
        start: Int32Array.of(0, 1, 3),
        column: Int32Array.of(1, 0, 2),
        weight: Int32Array.of(5, 3, 7),
      },
    });
  });

  it.each([
    ["sides that cannot be", -1, [], [], "instance.side"],
    ["a capacity below nothing", 1, [-1], [], "instance.capacity"],
    ["half a place", 1, [0.5], [], "instance.capacity"],
    ["a row that is not there", 1, [1], [[1, 0, 1]], "instance.pair"],
    ["a column that is not there", 1, [1], [[0, 1, 1]], "instance.pair"],
    ["a score of nothing", 1, [1], [[0, 0, 0]], "instance.pair"],
    ["half a point", 1, [1], [[0, 0, 1.5]], "instance.pair"],
    ["a score beyond 32 bits", 1, [1], [[0, 0, 2 ** 31]], "instance.pair"],
    [
      "a pair twice",
      1,
      [1],
      [
        [0, 0, 1],
        [0, 0, 2],
      ],
      "instance.pairTwice",
    ],
  ] as [string, number, number[], Edge[], string][])("refuses %s", (_, rows, capacities, edges, reason) => {
    expect(buildInstance(rows, capacities, edges)).toMatchObject({ ok: false, reason });
  });

  it("is itself again when turned twice", () => {
    const built = buildInstance(
      3,
      [1, 1],
      [
        [0, 0, 4],
        [2, 0, 9],
        [2, 1, 1],
      ],
    );
    if (!built.ok) throw new Error(built.reason);
    expect(turned(turned(built.value))).toEqual(built.value);
  });
});

describe("a file", () => {
  it("is read with its locks and vetoes, whatever the order of its lines", () => {
    const text = lines("2 3", "1 2 0", "1 2 7", "lock 0 1", "0 1 5", "veto 1 0", "1 0 3", "");
    expect(read(text)).toMatchObject({
      ok: true,
      value: {
        instance: { rows: 2, columns: 3, capacities: Int32Array.of(1, 2, 0), column: Int32Array.of(1, 0, 2) },
        locks: [[0, 1]],
        lockLines: [4],
        vetoes: [[1, 0]],
      },
    });
  });

  it("may have tabs, line ends of another system, and nobody in it", () => {
    expect(read("1\t1\r\n2\r\n0  0\t9\r\n").ok).toBe(true);
    expect(read("0 0\n\n").ok).toBe(true);
    expect(read("0 0\n").ok).toBe(true);
    expect(read("3 1\n1").ok).toBe(true);
  });

  it.each([
    ["", "instanceFile.sizes", 1],
    ["2\n1 1", "instanceFile.sizes", 1],
    ["2 2 2\n1 1", "instanceFile.sizes", 1],
    ["2 99999999\n1 1", "instanceFile.sizes", 1],
    ["2 2\n1", "instanceFile.capacities", 2],
    ["2 2\n1 1 1", "instanceFile.capacities", 2],
    ["2 2\n1 -1", "instanceFile.capacities", 2],
    ["2 2\n1 1\n0 0 1\n\n1 1 1", "instanceFile.pair", 4],
    ["2 2\n1 1\n0 0", "instanceFile.pair", 3],
    ["2 2\n1 1\n0 0 0", "instanceFile.pair", 3],
    ["2 2\n1 1\n0 0 1.5", "instanceFile.pair", 3],
    ["2 2\n1 1\n0 0 2147483648", "instanceFile.pair", 3],
    ["2 2\n1 1\n0 0 1 1", "instanceFile.pair", 3],
    ["2 2\n1 1\n0 0 1\n0 2 1", "instanceFile.pair", 4],
    ["2 2\n1 1\n2 0 1", "instanceFile.pair", 3],
    ["2 2\n1 1\n0 0 1\nlock 0 9", "instanceFile.pair", 4],
    ["2 2\n1 1\n0 0 1\nveto 0", "instanceFile.pair", 4],
    ["2 2\n1 1\n0 0 1\nblock 0 0", "instanceFile.pair", 4],
    ["2 2\n1 1\n0 0 1\n1 1 1\n0 0 3\n0 0 4", "instanceFile.pairTwice", 5],
  ])("is refused with its line: %j", (text, reason, line) => {
    expect(read(text)).toEqual({ ok: false, reason, values: { line } });
  });
});
