/** An introduction says what somebody likes and when they are free, and nothing by which they could be found. */
import { type Locale, type Localised, locales } from "@/lib/domain/locale";
import { decideMove, type MachineRefusal, type Transition } from "@/lib/domain/machine";
import { type DossierMove, type DossierState, dossierMachine } from "@/lib/domain/matching/dossier-record";
import type { ParticipationState } from "@/lib/domain/participation";
import type { Side } from "@/lib/domain/programme";
import { ok, type Refused, type Result, refuse } from "@/lib/domain/result";
import { westernDigits } from "@/lib/domain/text";

export const introductionRefusals = [
  "dossier.namesPerson",
  "dossier.givesContact",
  "dossier.givesAddress",
  "dossier.tooLong",
  "dossier.notWaiting",
  "dossier.notAgreed",
  "dossier.onlyYourself",
  "dossier.roundOpen",
  "dossier.nobodyToShow",
  "dossier.taken",
] as const;
export type IntroductionRefusal = (typeof introductionRefusals)[number];

/** A few sentences: who has little reading reads these too. */
export const longestIntroduction = 400;

export type Known = {
  readonly name: string;
  readonly calledName: string;
  readonly email: string | null;
  readonly phone: string | null;
};

/** The words may be empty: what is composed from the answers is enough. The refusal names the field of the language. */
export function decideWords(words: Localised, person: Known): Result<Localised, IntroductionRefusal> {
  for (const locale of locales) {
    const refused = faultOf(words[locale] ?? "", person, locale);
    if (refused) return refused;
  }
  return ok(words);
}

function faultOf(text: string, person: Known, locale: Locale): Refused<IntroductionRefusal> | null {
  const field = `words.${locale}`;
  if (text.length > longestIntroduction)
    return refuse("dossier.tooLong", { field, values: { most: longestIntroduction, length: text.length } });
  if (namesPerson(text, person)) return refuse("dossier.namesPerson", { field });
  if (givesContact(text, person)) return refuse("dossier.givesContact", { field });
  return givesAddress(text) ? refuse("dossier.givesAddress", { field }) : null;
}

/** Small words that stand in many names and in many sentences. */
const particles = new Set(
  "van von den der ten ter des del della dos das les ben bin ibn abu abou sur saint sainte".split(" "),
);

/** A word of the text is a part of the person's own name, whatever its accents. */
function namesPerson(text: string, { name, calledName }: Known): boolean {
  const own = new Set(
    wordsOf(`${name} ${calledName}`)
      .map(folded)
      .filter((part) => [...part].length >= 3 && !particles.has(part)),
  );
  return wordsOf(text).some((word) => own.has(folded(word)));
}

function wordsOf(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function folded(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const address = /[^\s@]+@[^\s@]+\.[^\s@]+/;
const handle = /(?:^|\s)@[\p{L}\p{N}_.]{2,}/u;
const page = /\b(?:https?:\/\/|www\.)|\b[a-z0-9-]+\.(?:be|com|net|org|eu|fr|nl)\b/i;
/** Eight digits or more with what people write between them: a telephone number, or one of an official paper. */
const manyDigits = /\d(?:[\s()./-]{0,2}\d){7,}/;

function givesContact(text: string, { email, phone }: Known): boolean {
  const plain = westernDigits(text);
  const digits = plain.replace(/\D/g, "");
  const own = (phone ?? "").replace(/\D/g, "").slice(-8);
  if (own.length === 8 && digits.includes(own)) return true;
  if (email && plain.toLowerCase().includes(email.toLowerCase())) return true;
  return [address, handle, page, manyDigits].some((one) => one.test(plain));
}

/** "rue de la Paix 12", "12, avenue Louise", "Kerkstraat 5", "شارع السلام 12" */
const ways =
  "rue|avenue|av\\.|boulevard|bd|chaussée|quai|impasse|allée|clos|chemin|drève|street|road|lane|straat|laan|steenweg|شارع";
const between = "(?:\\s+[\\p{L}'’.-]+){0,6},?\\s+(?:n°|no\\.?|nr\\.?|bus)?\\s*";
const addresses = [
  new RegExp(`(?<!\\p{L})(?:${ways})${between}\\d{1,4}(?!\\d)`, "iu"),
  new RegExp(`(?<!\\d)\\d{1,4}\\s*,?\\s*(?:${ways})\\s`, "iu"),
  /\p{L}{3,}(?:straat|laan|steenweg|plein|dreef)\s*,?\s*\d{1,4}(?!\d)/iu,
];

function givesAddress(text: string): boolean {
  const plain = westernDigits(text);
  return addresses.some((one) => one.test(plain));
}

/** Published only with the agreement of the person it is about. */
export function decidePublication(dossier: {
  readonly state: DossierState;
  readonly agreed: boolean;
}): Result<Transition<DossierState, DossierMove>, IntroductionRefusal | MachineRefusal> {
  const moved = decideMove<DossierState, DossierMove>(dossierMachine, dossier.state, "publish");
  if (!moved.ok) return moved;
  return dossier.agreed ? moved : refuse("dossier.notAgreed");
}

/** What is not published yet waits for the agreement of the person it is about. */
export function awaitsAgreement(dossier: { readonly state: DossierState; readonly agreed: boolean }): boolean {
  return decideMove<DossierState, DossierMove>(dossierMachine, dossier.state, "publish").ok && !dossier.agreed;
}

export function decideWithdrawal(state: DossierState): Result<Transition<DossierState, DossierMove>, MachineRefusal> {
  return decideMove<DossierState, DossierMove>(dossierMachine, state, "withdraw");
}

/** Changed words are a draft again; a draft stays one. */
export function stateAfterEdit(state: DossierState | null): DossierState {
  const moved = state ? decideMove<DossierState, DossierMove>(dossierMachine, state, "edit") : null;
  return moved?.ok ? moved.value.to : "draft";
}

type Life = { readonly side: Side; readonly state: ParticipationState };

/** A citizen who waits is introduced; nobody else is. */
export function decideIntroduction({ side, state }: Life): Result<true, IntroductionRefusal> {
  return side === "citizen" && state === "waiting" ? ok(true) : refuse("dossier.notWaiting");
}

/** A newcomer who waits chooses, one round after the other. */
export function decideRound({
  side,
  state,
  roundOpen,
}: Life & { readonly roundOpen: boolean }): Result<true, IntroductionRefusal> {
  if (side !== "migrant" || state !== "waiting") return refuse("dossier.notWaiting");
  return roundOpen ? refuse("dossier.roundOpen") : ok(true);
}
