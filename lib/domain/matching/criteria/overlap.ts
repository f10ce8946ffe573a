/** What two lists of codes have in common, each code counted once. */

/** How many codes are in both; no list is made, since this runs for every pair. */
export function overlapCount(left: readonly string[], right: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < left.length; index++) {
    const code = left[index]!;
    if (right.includes(code) && left.indexOf(code) === index) count++;
  }
  return count;
}

/** The codes in both, in alphabetical order. */
export function overlap<Code extends string>(left: readonly Code[], right: readonly Code[]): Code[] {
  return [...new Set(left)].filter((code) => right.includes(code)).sort();
}
