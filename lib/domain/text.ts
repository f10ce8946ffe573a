/** Typed text is cleaned of what people did not mean to type and never of what they did. */

/** Control characters, which PostgreSQL refuses or which hide text; line breaks and tabs stay for the white space rule. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;
/** Marks that turn the direction of text without being seen; joiners stay, Persian needs them. */
const directionMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const halfCharacters = /\p{Surrogate}/gu;

/** One line: spaces collapsed, ends trimmed, Unicode NFC. Doing it twice changes nothing more. */
export function cleanLine(raw: string): string {
  return clean(raw).replace(/\s+/g, " ").trim();
}

/** Several lines: line breaks kept, at most one empty line between paragraphs. */
export function cleanParagraphs(raw: string): string {
  return clean(raw)
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Arabic-Indic and Persian digits become 0–9, so that people can type on their own keyboard. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/**
 * Groups of digits such as a telephone number within a sentence, held together from left to right: between Arabic words
 * the groups would change places.
 */
export function numbersInOrder(text: string): string {
  return text.replace(/\+?\d+(?:[ \u00a0./-]\d+)+/g, (number) => `\u2066${number}\u2069`);
}

function clean(raw: string): string {
  return raw.replace(halfCharacters, "\ufffd").replace(controls, "").replace(directionMarks, "").normalize("NFC");
}
