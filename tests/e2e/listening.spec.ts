/** The demo shows every message with its links and codes: nobody else on the network may read it unasked. */
import { networkInterfaces } from "node:os";
import { expect, test } from "@/tests/e2e/world";

test("the application listens on this machine's own address only", async ({ world }) => {
  const { port } = new URL(world.app.url);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  const others = Object.values(networkInterfaces()).flatMap((found) =>
    (found ?? []).filter(({ internal }) => !internal),
  );
  for (const { address, family } of others.filter((one) => one.family === "IPv4")) {
    await expect(fetch(`http://${address}:${port}/healthz`), `${family} ${address}`).rejects.toThrow();
  }
});
