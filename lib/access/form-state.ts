/** The most that a post may hold; next.config.ts has the same limit for the actions themselves. */
export const mostBytes = 1_000_000;

/** What a form knows about its last attempt; the server action answers with it, the form shows it. */
export type FormState =
  | { status: "idle" }
  | {
      status: "refused";
      /** The refusal's own key, and its sentence in the reader's language. */
      reason: string;
      message: string;
      /** The sentence at each field, by the field's name. */
      fields: Record<string, string>;
      /** What was typed, to be shown again. */
      values: Record<string, string | string[]>;
      attempt: number;
    }
  | { status: "done"; message?: string; value?: unknown };

export const idle: FormState = { status: "idle" };
