import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEmail, readPhone, readPostcode, writePhone } from "@/lib/domain/contact";

describe("an e-mail address", () => {
  it.each([
    ["Anna.Peeters@Example.BE", "anna.peeters@example.be"],
    [" anna@example.be ", "anna@example.be"],
    ["\u200fanna@example.be\u200f", "anna@example.be"],
    ["anna+duo@mail.example.org", "anna+duo@mail.example.org"],
    ["o'neil_1@xn--bcher-kva.example", "o'neil_1@xn--bcher-kva.example"],
  ])("%j is kept as %s", (raw, kept) => expect(readEmail(raw)).toBe(kept));

  it.each([
    "",
    "anna",
    "anna@",
    "@example.be",
    "anna@example",
    "anna@@example.be",
    "anna@example.be@evil.example",
    "anna＠example.be",
    "anna@example.be＠evil.example",
    "anna﹫example.be",
    '"anna@evil.example"@example.be',
    "anna(comment)@example.be",
    "anna..p@example.be",
    ".anna@example.be",
    "anna.@example.be",
    "anna@-example.be",
    "anna@example-.be",
    "anna@[127.0.0.1]",
    "anna@127.0.0.1",
    "anna@exam ple.be",
    "anna@example.be, eve@example.be",
    "anna@example.be\r\nBcc: eve@example.be",
    "<anna@example.be>",
    "émile@example.be",
    "anna@exämple.be",
    `${"a".repeat(65)}@example.be`,
    `anna@${"a".repeat(250)}.be`,
    `anna@${"a.".repeat(125)}be`,
  ])("%j is refused", (raw) => expect(readEmail(raw)).toBeNull());

  it("is plain ASCII with one @, whatever was typed, and is read again as itself", () => {
    const parts = fc.constantFrom("a", "B", ".", "@", "＠", "﹫", "-", "é", " ", "be", "\n", "example.be");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((list) => list.join("")),
          fc.emailAddress(),
        ),
        (raw) => {
          const email = readEmail(raw);
          if (email === null) return;
          expect(email).toMatch(/^[!-~]+$/);
          expect(email.normalize("NFKC").split("@")).toHaveLength(2);
          expect(readEmail(email)).toBe(email);
        },
      ),
    );
  });
});

describe("a telephone number", () => {
  it.each([
    ["0470 12 34 56", "+32470123456"],
    ["0470/12.34.56", "+32470123456"],
    ["+32 470 12 34 56", "+32470123456"],
    ["+32 (0)470 12 34 56", "+32470123456"],
    ["0032470123456", "+32470123456"],
    ["32470123456", "+32470123456"],
    ["٠٤٧٠١٢٣٤٥٦", "+32470123456"],
    ["۰۴۷۰۱۲۳۴۵۶", "+32470123456"],
    ["02 123 45 67", "+3221234567"],
    ["081 12 34 56", "+3281123456"],
    ["+33 6 12 34 56 78", "+33612345678"],
    ["00963 11 123 4567", "+963111234567"],
  ])("%s is %s", (raw, kept) => {
    expect(readPhone(raw)).toBe(kept);
    expect(readPhone(kept)).toBe(kept);
  });

  it.each([
    "",
    "0470",
    "12345678901234567890",
    "call me",
    "0470 12 34 5x",
    "+0470123456",
    "470123456",
    "+32 12",
    "112",
  ])("%j is refused", (raw) => expect(readPhone(raw)).toBeNull());
});

describe("a telephone number is written as one reads it", () => {
  it.each([
    ["a mobile", "+32470123456", "0470 12 34 56"],
    ["Brussels", "+3225550100", "02 555 01 00"],
    ["Antwerp", "+3231234567", "03 123 45 67"],
    ["Liège", "+3242345678", "04 234 56 78"],
    ["Ghent", "+3293334455", "09 333 44 55"],
    ["Namur", "+3281123456", "081 12 34 56"],
    ["Leuven", "+3216123456", "016 12 34 56"],
    ["Charleroi", "+3271654321", "071 65 43 21"],
    ["a company's number", "+3278151515", "078 15 15 15"],
    ["a free one", "+3280012345", "0800 12 345"],
    ["a paid one", "+3290212345", "0902 12 345"],
    ["France", "+33612345678", "+33 612 34 56 78"],
    ["Syria", "+963111234567", "+963 111 23 45 67"],
    ["the United States", "+12025550100", "+1 20 25 55 01 00"],
    ["one that was typed so already", "0470/12.34.56", "0470 12 34 56"],
    ["no number at all", "bel Aline", "bel Aline"],
    ["nothing", "", ""],
  ])("%s", (_, phone, written) => {
    expect(writePhone(phone).replaceAll("\u00a0", " ")).toBe(written);
    expect(readPhone(writePhone(phone))).toBe(readPhone(phone));
  });
});

describe("a postcode", () => {
  it.each([
    ["1000", "1000"],
    [" B-1000 ", "1000"],
    ["be 5000", "5000"],
    ["١٠٠٠", "1000"],
  ])("%j is %s", (raw, kept) => expect(readPostcode(raw)).toBe(kept));
  it.each(["", "0999", "100", "10000", "1000 Bruxelles", "ABCD"])("%j is refused", (raw) =>
    expect(readPostcode(raw)).toBeNull(),
  );
});
