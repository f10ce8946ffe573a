import type { GuardedColour, Shade } from "@/lib/domain/colour";

function variables({ colour, on, soft }: Shade): string {
  return `--primary:${colour};--on-primary:${on};--primary-soft:${soft}`;
}

/** The organisation's colour, already moved by the guard, in a style element that the page's policy lets through. */
export function OrganisationColour({ colour, nonce }: { colour: GuardedColour; nonce?: string }) {
  const dark = variables(colour.dark);
  return (
    <style nonce={nonce}>
      {`:root{${variables(colour.light)}}` +
        `@media screen{:root[data-theme=dark]{${dark}}}` +
        `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light],[data-theme=dark]){${dark}}}`}
    </style>
  );
}
