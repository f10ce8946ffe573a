import { defineConfig, devices } from "@playwright/test";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: ["./tests/support/build.ts", "./tests/support/server.ts"],
  outputDir: "test-results",
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: true,
  // A journey that only passes the second time has failed.
  retries: 0,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "fr-BE",
    timezoneId: "Europe/Brussels",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        // A container has no user namespaces for the sandbox; only our own pages are opened.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
