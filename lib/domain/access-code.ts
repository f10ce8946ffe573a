/** Six digits let someone in who has no account: for minutes by e-mail, for days on paper, and for five tries at most. */
import { readReference } from "@/lib/domain/application";
import { readEmail } from "@/lib/domain/contact";
import { westernDigits } from "@/lib/domain/text";

export const accessCodeRefusals = ["code.notAnIdentifier", "code.sixDigits", "code.noReference"] as const;
export type AccessCodeRefusal = (typeof accessCodeRefusals)[number];

/** A code in a mailbox lasts as long as one stays in front of the screen; one on paper is carried home first. */
export const codeMinutes = 10;
export const paperCodeDays = 14;
export const mostTries = 5;

export function codeEnd(now: Date, onPaper: boolean): Date {
  return new Date(now.getTime() + (onPaper ? paperCodeDays * 86_400_000 : codeMinutes * 60_000));
}

/** Who someone says they are: by an e-mail address or by the number of an application. */
export type Identifier =
  | { readonly kind: "email"; readonly email: string }
  | { readonly kind: "reference"; readonly reference: string };

/** What was typed, or null when it can be neither. */
export function readIdentifier(typed: string): Identifier | null {
  const email = readEmail(typed);
  if (email) return { kind: "email", email };
  const reference = readReference(typed);
  return reference ? { kind: "reference", reference } : null;
}

/** The six digits as typed in any script, with or without spaces; null when there are not six. */
export function readCode(typed: string): string | null {
  const digits = westernDigits(typed.slice(0, 40)).replace(/[\s.-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}
