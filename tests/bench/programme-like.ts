/**
 * Instances like a programme's: people live in communes of very different sizes, travel so far, speak languages well or a
 * little, are free at some half hours of the week, want a woman or do not mind, and share interests or do not. Invented;
 * about 90 feasible partners for each person, whatever the number of people.
 */
import { type Instance, orderPairs } from "@/lib/domain/matching/solver/instance";
import { below, type Chance, chanceFrom } from "@/tests/support/chance";

interface Person {
  x: number;
  y: number;
  radius: number;
  /** One bit for each language, and how well it is spoken, 1 to 6. */
  languages: number;
  levels: Uint8Array;
  woman: boolean;
  wantsOwnGender: boolean;
  age: number;
  ageGap: number;
  /** A word of 28 half hours for each day of the week. */
  free: Int32Array;
  interests: number;
  topics: number;
  waiting: number;
}

type Side = "citizen" | "migrant";
type Places = readonly { x: number; y: number; upTo: number }[];

const languages = 16;
const farthest = 15;

function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

function communes(people: number, chance: Chance): Places {
  const number = Math.max(4, Math.round(people / 40));
  const width = 3.7 * Math.sqrt(number);
  let upTo = 0;
  return Array.from({ length: number }, () => {
    upTo += Math.exp(0.8 * normal(chance));
    return { x: chance() * width, y: chance() * width, upTo };
  });
}

function communeOf(places: Places, chance: Chance) {
  const share = chance() * places.at(-1)!.upTo;
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.upTo < share) low = middle + 1;
    else high = middle;
  }
  return places[low]!;
}

function bits(chance: Chance, number: number, among: number): number {
  let word = 0;
  for (let k = 0; k < number; k++) word |= 1 << below(chance, among);
  return word;
}

function person(side: Side, places: Places, chance: Chance): Person {
  const home = communeOf(places, chance);
  const levels = new Uint8Array(languages);
  const speak = (language: number, level: number) => {
    levels[language] = Math.max(levels[language]!, level);
  };
  if (side === "citizen") {
    speak(chance() < 0.7 ? 0 : 1, 6);
    if (chance() < 0.6) speak(2, 2 + below(chance, 5));
    if (chance() < 0.3) speak(below(chance, 2), 2 + below(chance, 4));
    if (chance() < 0.25) speak(3 + below(chance, 13), 2 + below(chance, 4));
  } else {
    speak(3 + Math.floor(chance() * chance() * 13), 6);
    if (chance() < 0.65) speak(chance() < 0.7 ? 0 : 1, 1 + below(chance, 4));
    if (chance() < 0.4) speak(2, 1 + below(chance, 5));
  }
  const free = new Int32Array(7);
  for (let block = 2 + below(chance, 5); block > 0; block--) {
    const from = chance() < 0.6 ? 18 + below(chance, 4) : below(chance, 22);
    free[below(chance, 7)]! |= ((1 << (4 + below(chance, 5))) - 1) << from;
  }
  return {
    x: home.x + 1.2 * normal(chance),
    y: home.y + 1.2 * normal(chance),
    radius: [4, 7, 10, farthest][Math.floor(chance() * chance() * 4)]!,
    languages: levels.reduce((word, level, language) => (level > 0 ? word | (1 << language) : word), 0),
    levels,
    woman: chance() < (side === "migrant" ? 0.55 : 0.38),
    wantsOwnGender: chance() < 0.2,
    age: 18 + Math.floor((chance() + chance()) * (side === "migrant" ? 22 : 30)),
    ageGap: [10, 15, 25, 60][below(chance, 4)]!,
    free,
    interests: bits(chance, 3 + below(chance, 6), 28),
    topics: bits(chance, 1 + below(chance, 4), 24),
    waiting: Math.floor(chance() * chance() * 365),
  };
}

function count(word: number): number {
  let set = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) set++;
  return set;
}

/** 0 when the two are not feasible, else their score, from 1,000 to about 10,000. */
function score(migrant: Person, citizen: Person): number {
  const common = migrant.languages & citizen.languages;
  if (common === 0) return 0;
  const far = (migrant.x - citizen.x) ** 2 + (migrant.y - citizen.y) ** 2;
  if (far > Math.max(migrant.radius, citizen.radius) ** 2) return 0;
  if ((migrant.wantsOwnGender || citizen.wantsOwnGender) && migrant.woman !== citizen.woman) return 0;
  if (Math.abs(migrant.age - citizen.age) > Math.min(migrant.ageGap, citizen.ageGap)) return 0;
  let halfHours = 0;
  for (let day = 0; day < 7; day++) halfHours += count(migrant.free[day]! & citizen.free[day]!);
  if (halfHours < 3) return 0;
  let level = 0;
  for (let language = 0; language < languages; language++) {
    level = Math.max(level, Math.min(migrant.levels[language]!, citizen.levels[language]!));
  }
  const shared = count(migrant.interests & citizen.interests) / count(migrant.interests | citizen.interests);
  const met = count(migrant.topics & citizen.topics) / count(migrant.topics);
  const near = Math.max(0, 1 - Math.sqrt(far) / farthest);
  const waited = Math.min(1, (migrant.waiting + citizen.waiting) / 365);
  const points = 5000 * shared + 2500 * met + 2000 * Math.min(1, halfHours / 12) + 1500 * near;
  return 1000 + Math.round(points + (1000 * level) / 6 + 500 * waited);
}

/** People by squares of the map, so that only those near somebody are looked at. */
class SquareMap {
  static readonly size = farthest / 4;
  readonly #squares = new Map<number, number[]>();

  constructor(people: readonly Person[]) {
    for (const [at, { x, y }] of people.entries()) {
      const key = SquareMap.#key(Math.floor(x / SquareMap.size), Math.floor(y / SquareMap.size));
      const there = this.#squares.get(key);
      if (there) there.push(at);
      else this.#squares.set(key, [at]);
    }
  }

  static #key(x: number, y: number): number {
    return (x + 1000) * 100_000 + y + 1000;
  }

  /** Whoever lives at most so far away, and some who live farther. */
  around({ x, y }: Person, visit: (person: number) => void): void {
    const reach = Math.ceil(farthest / SquareMap.size);
    const [middleX, middleY] = [Math.floor(x / SquareMap.size), Math.floor(y / SquareMap.size)];
    for (let squareX = middleX - reach; squareX <= middleX + reach; squareX++) {
      for (let squareY = middleY - reach; squareY <= middleY + reach; squareY++) {
        this.#squares.get(SquareMap.#key(squareX, squareY))?.forEach(visit);
      }
    }
  }
}

/** Numbers that come one by one. */
class Growing {
  #numbers = new Int32Array(1 << 16);
  length = 0;

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length++] = number;
  }

  whole(): Int32Array {
    return this.#numbers.slice(0, this.length);
  }
}

/** So many on each side, and so many places for each citizen. */
export function programmeLike(people: number, places = 1, seed = 1): Instance {
  const chance = chanceFrom(seed);
  const map = communes(people, chance);
  const migrants = Array.from({ length: people }, () => person("migrant", map, chance));
  const citizens = Array.from({ length: people }, () => person("citizen", map, chance));
  const spoken = Int32Array.from(citizens, (citizen) => citizen.languages);
  const squares = new SquareMap(citizens);
  const start = new Int32Array(people + 1);
  const column = new Growing();
  const weight = new Growing();
  for (const [row, migrant] of migrants.entries()) {
    squares.around(migrant, (to) => {
      if ((migrant.languages & spoken[to]!) === 0) return;
      const points = score(migrant, citizens[to]!);
      if (points === 0) return;
      column.push(to);
      weight.push(points);
    });
    start[row + 1] = column.length;
  }
  const capacities = new Int32Array(people).fill(places);
  const instance = { rows: people, columns: people, capacities, start, column: column.whole(), weight: weight.whole() };
  orderPairs(instance);
  return instance;
}
