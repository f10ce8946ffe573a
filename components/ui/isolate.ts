/** A name inside a sentence, kept from turning the words around it, whatever its script. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}
