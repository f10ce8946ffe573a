import type { Refused } from "@/lib/domain/result";

/** The value of a command; the story is true to the rules, so a refusal is a mistake in one of the two. */
export async function must<V>(result: Promise<{ readonly ok: true; readonly value: V } | Refused<string>>): Promise<V> {
  const settled = await result;
  if (!settled.ok) throw new Error(`refused: ${JSON.stringify(settled)}`);
  return settled.value;
}
