/** A failure with one clear sentence for the person at the terminal; everything else is a bug and keeps its stack. */
export class Refusal extends Error {
  override name = "Refusal";
}

export function explain(error: unknown): never {
  const known = error instanceof Error && (error.name === "Refusal" || error.name === "EnvironmentError");
  console.error(known ? error.message : error);
  process.exit(1);
}
