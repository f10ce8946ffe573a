import { guardColour } from "@/lib/domain/colour";

/**
 * The organisation's colour as a style sheet of its own: the page's policy lets no style through that comes with a later
 * page, since its nonce is that of the first.
 */
export function OrganisationColour({ colour }: { colour: string | null | undefined }) {
  const hex = colour?.replace("#", "").toLowerCase() ?? "";
  return guardColour(hex).ok ? <link rel="stylesheet" href={`/colour/${hex}`} /> : null;
}
