import { isReady } from "@/lib/access/ready";

/** The process can serve: its database answers under the roles that it uses. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json(
    { status: ready ? "ready" : "away" },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
