/** Every command and query of the product, found in the modules themselves, so that a new one cannot be left out. */
import type { Command } from "@/lib/access/command";
import type { Query } from "@/lib/access/query";

export type Door = { readonly name: string; readonly call: Command | Query };

const modules = import.meta.glob<Record<string, unknown>>(
  ["../../lib/features/*/commands.ts", "../../lib/features/*/queries.ts"],
  { eager: true },
);

function isDoor(value: unknown): value is Command | Query {
  return typeof value === "function" && "kind" in value && (value.kind === "command" || value.kind === "query");
}

/** Named as `feature/name`, in alphabetical order. */
export const doors: readonly Door[] = Object.entries(modules)
  .flatMap(([path, exported]) => {
    const feature = /features\/([^/]+)\//.exec(path)?.[1] ?? path;
    return Object.entries(exported).flatMap(([name, value]) =>
      isDoor(value) ? [{ name: `${feature}/${name}`, call: value }] : [],
    );
  })
  .sort((one, other) => one.name.localeCompare(other.name));
