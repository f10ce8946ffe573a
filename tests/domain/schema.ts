import { readdirSync, readFileSync } from "node:fs";

const folder = "prisma/schema";
const source = readdirSync(folder)
  .filter((file) => file.endsWith(".prisma"))
  .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
  .join("\n");

function blocks(kind: "enum" | "model"): Map<string, string[]> {
  const found = source.matchAll(new RegExp(`^${kind} (\\w+) \\{\\n([\\s\\S]*?)^\\}`, "gm"));
  return new Map(
    [...found].map(([, name = "", body = ""]) => [
      name,
      body
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("//") && !line.startsWith("@@"))
        .map((line) => line.split(/\s+/)[0] ?? ""),
    ]),
  );
}

/** Enum → its values, as the Prisma schema has them. */
export const schemaEnums: ReadonlyMap<string, readonly string[]> = blocks("enum");
/** Model → its fields. */
export const schemaModels: ReadonlyMap<string, readonly string[]> = blocks("model");
