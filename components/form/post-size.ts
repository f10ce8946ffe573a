import { type FormState, mostBytes } from "@/lib/access/form-state";

/** What a post says about each value besides the value itself. */
const around = 200;

/** The longest answer of a form that the server would not read, since there is too much of it. */
export function longestOfTooMuch(data: FormData, before: FormState): string | undefined {
  let total = new Blob([JSON.stringify(before)]).size;
  let most = 0;
  let longest = "";
  for (const [name, value] of data) {
    const { size } = new Blob([value]);
    total += size + around;
    if (size > most) [most, longest] = [size, name.replace(/\[\]$/, "")];
  }
  return total > mostBytes ? longest : undefined;
}
