import { describe, expect, it } from "vitest";
import { directions, isLocale, type Locale, type Localised, locales, localise } from "@/lib/domain/locale";

describe("an organisation's own text", () => {
  const text: Localised = { fr: "Bonjour", nl: "Dag", ar: "مرحبا" };

  it.each<[Localised, Locale, string, Locale]>([
    [text, "ar", "مرحبا", "ar"],
    [text, "en", "Bonjour", "fr"],
    [{ fr: " ", nl: "Dag", en: "Hello" }, "ar", "Hello", "en"],
    [{ fr: "", nl: "Dag" }, "en", "Dag", "nl"],
    [{ fr: "", nl: " " }, "nl", "", "fr"],
  ])("%j for a reader of %s is %j in %s", (given, locale, found, language) => {
    expect(localise(given, locale)).toEqual({ text: found, locale: language });
  });
});

it("knows its languages and how they run", () => {
  expect(locales.filter((locale) => directions[locale] === "rtl")).toEqual(["ar"]);
  expect(isLocale("ar")).toBe(true);
  expect(isLocale("toString")).toBe(false);
});
