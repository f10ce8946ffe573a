/** Passwords of staff: argon2id, a few at a time, and an answer that takes as long for an address nobody knows. */
import { hash, verify } from "@node-rs/argon2";

/** OWASP's smallest argon2id: 19 MiB, two passes, one lane. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** At most four passwords are hashed at once, so that a flood of attempts cannot take the memory. */
const mostAtOnce = 4;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFKC"), argon));
}

/** Compared against when there is no password, so that the answer takes as long. */
let decoy: Promise<string> | undefined;

/** Whether this is the password behind the hash; an empty hash has none, and is compared all the same. */
export async function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const against = passwordHash || (await decoy);
  const right = await inTurn(() => verify(against, password.normalize("NFKC")));
  return right && passwordHash !== "";
}
