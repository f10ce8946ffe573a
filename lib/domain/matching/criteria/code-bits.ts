/**
 * Lists of codes as bits, so that what a citizen and a migrant have in common is one AND. Only codes named on both sides
 * get a bit: no other can be common. A word holds 32 codes; programmes seldom need a second one.
 */
import type { Kinds } from "@/lib/domain/matching/criteria/criterion";

export type CodeBits = {
  /** Words of 32 bits for each person. */
  readonly words: number;
  readonly ofCitizens: Int32Array;
  readonly ofMigrants: Int32Array;
};

/** The list of codes of each person. */
type Lists = readonly (readonly string[])[];

/** A bit for each code that is named on both sides. */
export function sharedCodes(ofCitizens: Lists, ofMigrants: Lists): ReadonlyMap<string, number> {
  const named = new Set<string>();
  for (const codes of ofMigrants) for (const code of codes) named.add(code);
  const bits = new Map<string, number>();
  for (const codes of ofCitizens) {
    for (const code of codes) if (!bits.has(code) && named.has(code)) bits.set(code, bits.size);
  }
  return bits;
}

export function wordsFor(bits: ReadonlyMap<string, number>): number {
  return Math.max(1, Math.ceil(bits.size / 32));
}

export function codeBits(ofCitizens: Lists, ofMigrants: Lists): CodeBits {
  const bits = sharedCodes(ofCitizens, ofMigrants);
  const words = wordsFor(bits);
  return { words, ofCitizens: written(ofCitizens, bits, words), ofMigrants: written(ofMigrants, bits, words) };
}

function written(lists: Lists, bits: ReadonlyMap<string, number>, words: number): Int32Array {
  const all = new Int32Array(lists.length * words);
  for (let person = 0; person < lists.length; person++) {
    for (const code of lists[person]!) {
      const bit = bits.get(code);
      if (bit !== undefined) all[person * words + (bit >> 5)]! |= 1 << (bit & 31);
    }
  }
  return all;
}

/** How many bits of a word are set, by adding neighbours in pairs. */
export function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many codes the two have in common. */
export function countCommon({ words, ofCitizens, ofMigrants }: CodeBits, citizen: number, migrant: number): number {
  let count = 0;
  for (let word = 0; word < words; word++) {
    const common = ofCitizens[citizen * words + word]! & ofMigrants[migrant * words + word]!;
    if (common !== 0) count += bitCount(common);
  }
  return count;
}

/** Whether the two have any code in common. */
export function haveCommon({ words, ofCitizens, ofMigrants }: CodeBits, citizen: number, migrant: number): boolean {
  for (let word = 0; word < words; word++) {
    if ((ofCitizens[citizen * words + word]! & ofMigrants[migrant * words + word]!) !== 0) return true;
  }
  return false;
}

/** Migrants with the same codes are one kind, and may meet the citizens who have any of these codes. */
export function kindsByCodes({ words, ofCitizens, ofMigrants }: CodeBits): Kinds {
  const known = new Map<string, number>();
  const codesOfKind: Int32Array[] = [];
  const kindOfMigrant = new Int32Array(ofMigrants.length / words);
  for (let migrant = 0; migrant < kindOfMigrant.length; migrant++) {
    const codes = ofMigrants.subarray(migrant * words, (migrant + 1) * words);
    const key = codes.join();
    const kind = known.get(key) ?? known.size;
    if (kind === known.size) {
      known.set(key, kind);
      codesOfKind.push(codes);
    }
    kindOfMigrant[migrant] = kind;
  }
  const citizenCount = ofCitizens.length / words;
  const made: Int32Array[] = [];
  const citizensWith = oncePerCode(words, ofCitizens, citizenCount);
  const make = (kind: number) => {
    const citizens = new Int32Array(Math.ceil(citizenCount / 32));
    for (let code = 0; code < words * 32; code++) {
      if (((codesOfKind[kind]![code >> 5]! >>> (code & 31)) & 1) === 0) continue;
      const having = citizensWith(code);
      for (let word = 0; word < citizens.length; word++) citizens[word]! |= having[word]!;
    }
    return citizens;
  };
  return {
    kindOfMigrant,
    citizensFor(kind) {
      made[kind] ??= make(kind);
      return made[kind];
    },
  };
}

/** For a code, one bit for each citizen who has it; made when it is first asked for. */
function oncePerCode(words: number, ofCitizens: Int32Array, citizenCount: number): (code: number) => Int32Array {
  const made: Int32Array[] = [];
  return (code) => {
    made[code] ??= bitsWhere(citizenCount, (citizen) => {
      return ((ofCitizens[citizen * words + (code >> 5)]! >>> (code & 31)) & 1) === 1;
    });
    return made[code];
  };
}

/** One bit for each of so many people, set where the test holds. */
export function bitsWhere(count: number, holds: (person: number) => boolean): Int32Array {
  const bits = new Int32Array(Math.ceil(count / 32));
  for (let person = 0; person < count; person++) if (holds(person)) bits[person >> 5]! |= 1 << (person & 31);
  return bits;
}
