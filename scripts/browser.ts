import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macApplication = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), macApplication].find(existsSync);
}

function present(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : undefined;
  const own = chromium.executablePath();
  return existsSync(own) ? own : onPath();
}

function succeeds(command: string, ...args: string[]): boolean {
  return (
    spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
      .status === 0
  );
}

/** A Chromium for the journeys: Playwright's own, else the machine's, else one that is installed now. */
export function findBrowser(): string | undefined {
  const found = present();
  if (found) return found;
  console.log("Installing a Chromium for the journeys …");
  const debian = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (debian && succeeds("apt-get", "update") && succeeds("apt-get", "install", "-y", "chromium")) return present();
  succeeds(process.execPath, join("node_modules", "@playwright", "test", "cli.js"), "install", "chromium");
  return present();
}
