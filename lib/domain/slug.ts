/** A name as it stands in an address: small letters, digits and single hyphens, never a word that the site uses itself. */

export const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;
const longest = 40;

/** Words of our own addresses. */
const reserved = new Set(["new", "admin", "api", "me", "o", "w", "sign-in", "choose", "away"]);

export function isSlug(text: string): boolean {
  return slugPattern.test(text) && !text.includes("--") && !reserved.has(text);
}

/** "Marraines & parrains à Liège" becomes "marraines-parrains-a-liege"; what has no letter we know becomes `fallback`. */
export function slugOf(name: string, fallback: string): string {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("œ", "oe")
    .replaceAll("Œ", "oe")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const short = words.slice(0, longest).replace(/-+$/, "");
  return isSlug(short) ? short : fallback;
}

/** The slug, or the first of slug-2, slug-3… that nobody has. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug;
  let number = 2;
  while (taken.includes(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
