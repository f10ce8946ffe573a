import { colourRules } from "@/components/shell/colour-rules";
import { guardColour } from "@/lib/domain/colour";

type Props = { params: Promise<{ hex: string }> };

/** A colour as a style sheet, moved by the guard until it can be read; the same for whoever asks. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const colour = guardColour((await params).hex);
  if (!colour.ok) return new Response(null, { status: 404 });
  const headers = { "content-type": "text/css; charset=utf-8", "cache-control": "public, max-age=86400" };
  return new Response(colourRules(colour.value), { headers });
}
