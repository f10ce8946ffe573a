import { describe, expect, it } from "vitest";
import { decidePassword } from "@/lib/domain/password";

const known = ["aline.dupont@duos.example", "aline.dupont", "Aline Dupont", "Aline", "Duos de Namur"];
const verdict = (password: string, repeated = password) => {
  const decided = decidePassword({ password, repeated }, known);
  return decided.ok ? "ok" : decided.reason;
};

describe("a password", () => {
  it.each([
    "sept chats et un vélo",
    "quatre tasses bleues",
    "kJ8#qz!Lm2Vw",
    "839201748392",
    "أربع كلمات بلا صلة",
    `${"x1".repeat(3)}tulipe`,
    `${"a".repeat(60)} bcd ef`,
    "🚲🌧️🍟 Gand sous la pluie",
  ])("may be %s", (password) => expect(verdict(password)).toBe("ok"));

  it.each([
    ["onze signes", "password.tooShort"],
    ["🚲🌧️🍟".repeat(2), "password.tooShort"],
    ["a2b4".repeat(51), "password.tooLong"],
    ["motdepasse2026!", "password.tooCommon"],
    ["Motdepasse-2026", "password.tooCommon"],
    ["p@$$w0rd2026!", "password.tooCommon"],
    ["2026Bienvenue!!", "password.tooCommon"],
    ["azertyuiop123", "password.tooCommon"],
    ["123456789012", "password.tooCommon"],
    ["210987654321", "password.tooCommon"],
    ["abcdefghijklmn", "password.tooCommon"],
    ["ababababababab", "password.tooCommon"],
    ["aaaaaaaaaaaaaaa", "password.tooCommon"],
    ["aline.dupont@duos.example", "password.tooCommon"],
    ["Aline-Dupont-1987", "password.tooCommon"],
    ["duosdenamur2026", "password.tooCommon"],
  ])("%s is refused: %s", (password, reason) => expect(verdict(password)).toBe(reason));

  it("is written twice the same", () =>
    expect(verdict("sept chats et un vélo", "sept chats")).toBe("password.notTheSame"));
});
