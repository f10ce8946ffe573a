import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@/tests/e2e/world";

type Manifest = { node: Record<string, { exportedName?: string; filename?: string }> };

/** The actions that are not commands: sign in, sign out, language, colours. */
const ownFile = "lib/access/sign-in-actions.ts";

function exportsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(/^export (?:const|async function) (\w+)/gm)].map((match) => match[1] ?? "");
}

test("the build exposes exactly the actions of the actions files, and none acts for a visitor of another site", async ({
  world,
  request,
}) => {
  const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as Manifest;
  const files = readdirSync("lib/features").map((feature) => `lib/features/${feature}/actions.ts`);
  const known = new Set(
    [...files, ownFile].flatMap((file) => {
      try {
        return exportsOf(file);
      } catch {
        return [];
      }
    }),
  );
  const built = Object.entries(manifest.node);
  expect(built.length).toBeGreaterThan(20);
  expect(built.map(([, { exportedName }]) => exportedName ?? "?").filter((name) => !known.has(name))).toEqual([]);
  for (const [id] of built) {
    const elsewhere: Record<string, string>[] = [
      { "sec-fetch-site": "cross-site" },
      { origin: "https://elsewhere.example" },
    ];
    for (const headers of elsewhere) {
      const answer = await request.post(`${world.app.url}/o/${world.organisation.slug}/fr`, {
        headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8", ...headers },
        data: JSON.stringify([{ status: "idle" }, "$undefined"]),
        maxRedirects: 0,
      });
      expect(await answer.text()).not.toContain('"status":"done"');
    }
  }
});
