import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type AnyMachine, lifecycleMachines, lifecyclePicture } from "../lib/domain/lifecycle";
import { orderableStages } from "../lib/domain/programme";
import { explain, Refusal } from "./refusal";

const readme = "README.md";
const [begin, end] = ["<!-- lifecycle -->\n", "<!-- /lifecycle -->"];

/** The way of a person and of a duo; `npm run lifecycle` prints the other tables too. */
const inReadme = ["application", "participation", "proposal", "firstMeeting", "duo", "closure", "evaluation"];

function machines(): readonly AnyMachine[] {
  return lifecycleMachines({ stages: orderableStages.map((stage) => ({ stage, enabled: true })) });
}

/** The README with the picture as the tables have it now. */
export function withPicture(text: string): string {
  const [before, rest = ""] = text.split(begin);
  const after = rest.split(end)[1];
  if (before === undefined || after === undefined) throw new Refusal(`${readme} has no place for the picture.`);
  const shown = machines().filter(({ record }) => inReadme.includes(record));
  return `${before}${begin}\n${lifecyclePicture(shown)}\n${end}${after}`;
}

async function main(words: readonly string[]): Promise<void> {
  if (words.includes("--write")) return writeFileSync(readme, withPicture(readFileSync(readme, "utf8")));
  if (!words.includes("--check")) return console.log(lifecyclePicture(machines()));
  const text = readFileSync(readme, "utf8");
  if (withPicture(text) !== text) {
    throw new Refusal(`The picture in ${readme} is not that of the tables: npm run lifecycle -- --write`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2)).catch(explain);
}
