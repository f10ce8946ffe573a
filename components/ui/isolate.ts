/** A name inside a sentence, kept from turning the words around it, whatever its script. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

/** A number or an address inside a sentence: in a text from right to left it keeps the usual direction. */
export function leftToRight(text: string): string {
  return `\u2066${text}\u2069`;
}
