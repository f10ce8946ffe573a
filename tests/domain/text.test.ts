import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanParagraphs, numbersInOrder, westernDigits } from "@/lib/domain/text";

const anything = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

describe("cleaned text", () => {
  it.each([
    ["  Anna   Peeters ", "Anna Peeters"],
    ["Anna\u0000\u0007", "Anna"],
    ["e\u0301", "é"],
    ["\u202egnp.exe", "gnp.exe"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["a\ud800b", "a\ufffdb"],
    ["one\ntwo", "one two"],
    ["\u200f", ""],
  ])("%j becomes %j", (raw, clean) => expect(cleanLine(raw)).toBe(clean));

  it("keeps paragraphs", () => {
    expect(cleanParagraphs(" one \r\n\r\n\r\n\r\n two\t\tthree \n")).toBe("one\n\ntwo three");
  });

  it("is the same when it is cleaned again, and holds nothing that PostgreSQL refuses", () => {
    fc.assert(
      fc.property(anything, (raw) => {
        for (const clean of [cleanLine, cleanParagraphs]) {
          const once = clean(raw);
          expect(clean(once)).toBe(once);
          expect(once).not.toContain("\u0000");
          expect(once).not.toMatch(/\p{Surrogate}/u);
          expect(once.trim()).toBe(once);
        }
      }),
    );
  });
});

it("reads Arabic and Persian digits", () => {
  expect(westernDigits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0470")).toBe("0123456789 0123456789 0470");
});

it.each([
  ["الهاتف: 02 555 01 43", "الهاتف: \u206602 555 01 43\u2069"],
  ["+32 470 12 34 56 أو 081/12.34.56", "\u2066+32 470 12 34 56\u2069 أو \u2066081/12.34.56\u2069"],
  ["من الساعة 10 إلى 19", "من الساعة 10 إلى 19"],
  ["mardi 9 h", "mardi 9 h"],
  ["", ""],
])("keeps the groups of a number in order: %j", (text, ordered) => expect(numbersInOrder(text)).toBe(ordered));
