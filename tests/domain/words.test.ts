import { describe, expect, it } from "vitest";
import { locales, staffLocales } from "@/lib/domain/locale";
import { refusals } from "@/lib/domain/refusals";
import {
  formatDateTime,
  formatDay,
  formatLocale,
  formatNumber,
  formatShortDay,
  languageName,
  sentence,
  staffLocale,
  translator,
  vocabulary,
} from "@/lib/i18n";
import { participantCatalogue, participantFeatures, staffCatalogue, staffFeatures } from "@/lib/messages/catalogue";

const now = new Date("2026-11-22T12:00:00Z");

describe("days and times", () => {
  it.each([
    ["fr", "2026-11-23T17:00:00Z", "demain, 18:00 (lundi 23 novembre)"],
    ["nl", "2026-11-23T17:00:00Z", "morgen, 18:00 (maandag 23 november)"],
    ["en", "2026-11-22T17:00:00Z", "today, 18:00 (Sunday 22 November)"],
    ["ar", "2026-11-23T17:00:00Z", "غدًا، 18:00 (الاثنين، 23 نوفمبر)"],
    ["fr", "2026-11-29T08:05:00Z", "dimanche 29 novembre, 09:05"],
    ["fr", "2027-11-29T08:05:00Z", "lundi 29 novembre 2027, 09:05"],
    ["fr", "2026-11-22T23:30:00Z", "demain, 00:30 (lundi 23 novembre)"],
  ] as const)("%s %s is %s", (locale, moment, words) => {
    expect(formatDateTime(locale, new Date(moment), now)).toBe(words);
  });

  it("keeps summer time and winter time apart", () => {
    expect(formatDateTime("en", "2026-03-29T00:30:00Z", "2026-03-28T12:00:00Z")).toContain("01:30");
    expect(formatDateTime("en", "2026-03-29T01:30:00Z", "2026-03-28T12:00:00Z")).toContain("03:30");
  });

  it("reads a civil day as that day, whatever the season", () => {
    expect(formatShortDay("fr", "2026-07-01")).toBe("01/07/2026");
    expect(formatDay("nl", "2026-11-21", now)).toBe("gisteren (zaterdag 21 november)");
    expect(formatDay("nl", "2026-11-21")).toBe("zaterdag 21 november 2026");
  });

  it("writes Western digits in the Gregorian calendar everywhere", () => {
    for (const locale of locales) expect(formatDateTime(locale, now)).toMatch(/22.*2026.*13:00/);
    expect(formatNumber("ar", 1204)).toBe("1,204");
  });
});

describe("words", () => {
  it("names a language in the reader's", () => {
    expect(languageName("ti", "fr")).toBe("tigrigna");
    expect(languageName("kmr", "nl")).toBe("Koerdisch (Kurmanci)");
  });

  it("gives French to staff whose language the staff side does not have", () => {
    expect(staffLocale("ar")).toBe("fr");
    expect(staffLocale("nl")).toBe("nl");
  });

  it("uses the organisation's own words", () => {
    expect(vocabulary("nl", "tandem").theDuo).toBe("de tandem");
    expect(vocabulary("fr", "mentoring").citizen).toBe("mentor");
  });

  it("writes an ISO day in a refusal as people say it", () => {
    const words = sentence("fr", { reason: "reflection.tooEarly", values: { date: "2026-11-24" } });
    expect(words).toContain("mardi 24 novembre 2026");
  });

  it("has a sentence for every refusal", () => {
    for (const locale of locales)
      for (const reason of refusals) {
        const [feature, name] = reason.split(".") as [string, string];
        const texts = participantCatalogue[locale].refusals as Record<string, Record<string, string>>;
        expect(texts[feature]?.[name], `${locale} ${reason}`).toBeTruthy();
      }
  });
});

describe("catalogues", () => {
  const files = [
    ...locales.flatMap((locale) => participantFeatures.map((feature) => [locale, feature] as const)),
    ...staffLocales.flatMap((locale) => staffFeatures.map((feature) => [locale, feature] as const)),
  ];

  it.each(files)("%s/%s can be said, with no value that French does not have", (locale, feature) => {
    const catalogue: Record<string, object> = participantCatalogue[locale];
    const french = leaves(staffCatalogue.fr[feature]);
    for (const [key, text] of leaves(catalogue[feature]!)) {
      const names = argumentsOf(text);
      expect([...argumentsOf(french.get(key) ?? "")], `${locale}/${feature} ${key}`).toEqual(
        expect.arrayContaining([...names]),
      );
      const say = translator(locale, feature as "common") as (key: string, values: Record<string, number>) => string;
      const said = say(key, Object.fromEntries([...names].map((name) => [name, 2])));
      expect(said.trim(), `${locale}/${feature} ${key} in ${formatLocale(locale)}`).not.toBe("");
    }
  });
});

function leaves(node: object, path: readonly string[] = []): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([name, value]): [string, string][] =>
      typeof value === "string" ? [[[...path, name].join("."), value]] : [...leaves(value, [...path, name])],
    ),
  );
}

/** The names of the values that a message takes, those inside the branches of a plural or a choice too. */
function argumentsOf(message: string): Set<string> {
  const names = new Set<string>();
  let at = 0;
  function text() {
    for (; at < message.length && message[at] !== "}"; at++) {
      if (message[at] !== "{") continue;
      names.add(/^\{\s*(\w+)/.exec(message.slice(at))?.[1] ?? "");
      for (at++; message[at] !== "}" && at < message.length; at++) {
        if (message[at] !== "{") continue;
        at++;
        text();
      }
    }
  }
  text();
  return names;
}
