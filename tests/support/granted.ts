/** The value of a command or query that must succeed; a refusal fails the test with its reason. */
export async function granted<V>(
  result: Promise<{ readonly ok: true; readonly value: V } | { readonly ok: false; readonly reason: string }>,
): Promise<V> {
  const settled = await result;
  if (!settled.ok) throw new Error(`refused: ${JSON.stringify(settled)}`);
  return settled.value;
}
