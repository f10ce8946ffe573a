/** An e-mail address or a telephone number is taken only in a form that cannot mean two people. */
import { cleanLine, westernDigits } from "@/lib/domain/text";

const localPart = /^[A-Za-z0-9_%+'-]+(?:\.[A-Za-z0-9_%+'-]+)*$/;
const domainPart = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{2,59})$/;

/**
 * The address in lower case, or null. Plain ASCII only, no quotes or comments, and exactly one @ before and after
 * Unicode NFKC, so that no look-alike of @ sends a message elsewhere.
 */
export function readEmail(raw: string): string | null {
  const typed = cleanLine(raw);
  if (typed.length > 254 || atSigns(typed) !== 1 || atSigns(typed.normalize("NFKC")) !== 1) return null;
  const [local = "", domain = ""] = typed.split("@");
  if (local.length > 64 || !localPart.test(local) || !domainPart.test(domain)) return null;
  return typed.toLowerCase();
}

/**
 * The number as +country and digits (E.164), or null. A number without country is Belgian: nine digits with the
 * leading zero for a fixed line, ten for a mobile. Whether anybody has the number, only a call can tell.
 */
export function readPhone(raw: string): string | null {
  const typed = westernDigits(cleanLine(raw))
    .replace(/\(0\)/g, "")
    .replace(/[\s()./-]/g, "");
  const international = typed.replace(/^00/, "+").replace(/^(?=32\d{8,9}$)/, "+");
  if (/^0[1-9]\d{7,8}$/.test(typed)) return belgian(typed.slice(1));
  if (!/^\+[1-9]\d{7,14}$/.test(international)) return null;
  return international.startsWith("+32") ? belgian(international.slice(3).replace(/^0/, "")) : international;
}

/** Country codes of one and of two digits; every other one has three. */
const shortCodes = /^[17]/;
const twoDigitCodes = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;
/** Belgian zones of one digit: Brussels, Antwerp, Liège and Ghent. */
const wideZones = /^[2349]/;
const freeOrPaid = /^(?:800|90\d)/;

/**
 * The number as one reads it aloud: a Belgian one from its zero on in groups, any other one behind its country code.
 * Spaces that do not break keep it on one line; what is no number stays as it is.
 */
export function writePhone(phone: string): string {
  const known = readPhone(phone);
  if (!known) return phone;
  const digits = known.slice(1);
  if (digits.startsWith("32")) return grouped(belgianGroups(digits.slice(2)));
  const code = shortCodes.test(digits) ? 1 : twoDigitCodes.test(digits) ? 2 : 3;
  const rest = digits.slice(code);
  const first = rest.length % 2 === 1 ? 3 : 2;
  return grouped([`+${digits.slice(0, code)}`, rest.slice(0, first), ...inPairs(rest.slice(first))]);
}

/** The significant digits of a Belgian number, with the zero before them. */
function belgianGroups(digits: string): readonly string[] {
  if (digits.length === 9) return [`0${digits.slice(0, 3)}`, ...inPairs(digits.slice(3))];
  if (freeOrPaid.test(digits)) return [`0${digits.slice(0, 3)}`, digits.slice(3, 5), digits.slice(5)];
  return wideZones.test(digits)
    ? [`0${digits.slice(0, 1)}`, digits.slice(1, 4), ...inPairs(digits.slice(4))]
    : [`0${digits.slice(0, 2)}`, ...inPairs(digits.slice(2))];
}

function inPairs(digits: string): readonly string[] {
  return digits.match(/\d\d/g) ?? [];
}

function grouped(groups: readonly string[]): string {
  return groups.join("\u00a0");
}

/** The four digits of a Belgian postcode, or null; "B-1000" and "BE 1000" are the same place. */
export function readPostcode(raw: string): string | null {
  const match = /^(?:BE?[ -]?)?([1-9]\d{3})$/i.exec(westernDigits(cleanLine(raw)));
  return match?.[1] ?? null;
}

function belgian(digits: string): string | null {
  return /^4\d{8}$|^[1-9]\d{7}$/.test(digits) ? `+32${digits}` : null;
}

function atSigns(text: string): number {
  return text.split("@").length - 1;
}
