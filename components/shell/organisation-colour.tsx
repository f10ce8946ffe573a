import type { GuardedColour, Shade } from "@/lib/domain/colour";

function variables({ colour, on, soft }: Shade): string {
  return `--primary:${colour};--on-primary:${on};--primary-soft:${soft}`;
}

/** The organisation's colour, already moved by the guard, in a style element that the page's policy lets through. */
export function OrganisationColour({ colour, nonce }: { colour: GuardedColour; nonce?: string }) {
  const dark = variables(colour.dark);
  return (
    // A browser hides the nonce from scripts, so the two sides never agree on it.
    <style nonce={nonce} suppressHydrationWarning>
      {`:root{${variables(colour.light)}}` +
        `@media screen{:root[data-theme=dark]{${dark}}}` +
        `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light],[data-theme=dark]){${dark}}}`}
    </style>
  );
}
