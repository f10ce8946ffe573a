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
