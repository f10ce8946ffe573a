/** A posted form as plain input: dots nest, `[]` makes a list, names that begin with `_` or `$` are ours and stay out. */

export type FormValue = string | File | FormInput | (string | File)[];
export type FormInput = { [name: string]: FormValue };

const forbidden = new Set(["__proto__", "constructor", "prototype"]);

export function formInput(data: FormData): FormInput {
  const input: FormInput = Object.create(null);
  for (const name of new Set(data.keys())) {
    if (name.startsWith("_") || name.startsWith("$")) continue;
    const list = name.endsWith("[]");
    const path = (list ? name.slice(0, -2) : name).split(".");
    if (path.length > 4 || path.some((part) => part === "" || forbidden.has(part))) continue;
    const values = data.getAll(name).filter((value) => !(list && value === ""));
    place(input, path, list ? values : values.at(-1)!);
  }
  return input;
}

function place(target: FormInput, path: string[], value: FormValue): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const present = target[head];
  const next: FormInput =
    typeof present === "object" && !Array.isArray(present) && !(present instanceof File)
      ? present
      : Object.create(null);
  target[head] = next;
  place(next, rest, value);
}

/** A password is typed again rather than sent back. */
const secret = /password/i;

/** What was typed, to be shown again: texts only, each at most 20,000 characters. */
export function typedValues(data: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith("_") || name.startsWith("$") || forbidden.has(name) || secret.test(name)) continue;
    const texts = data.getAll(name).filter((value): value is string => typeof value === "string");
    const kept = texts.map((text) => text.slice(0, 20_000)).filter((text) => !(name.endsWith("[]") && text === ""));
    values[name] = name.endsWith("[]") ? kept : (kept.at(-1) ?? "");
  }
  return values;
}
