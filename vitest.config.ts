import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@/": fileURLToPath(new URL("./", import.meta.url)) };

// Pure functions keep nothing between files, so these share their processes.
const pure = (name: string, include: string) => ({
  resolve: { alias },
  test: { name, include: [include], isolate: false },
});

const withDatabase = (name: string) => ({
  resolve: { alias },
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    globalSetup: ["tests/support/server.ts"],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});

export default defineConfig({
  test: {
    // A process of its own for each file: lib/db.ts keeps its pools on the global object.
    pool: "forks",
    projects: [
      pure("domain", "tests/domain/**/*.test.ts"),
      pure("architecture", "tests/architecture.test.ts"),
      withDatabase("access"),
      withDatabase("features"),
    ],
  },
});
