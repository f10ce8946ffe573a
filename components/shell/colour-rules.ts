import type { GuardedColour, Shade } from "@/lib/domain/colour";

function variables({ colour, on, soft }: Shade): string {
  return `--primary:${colour};--on-primary:${on};--primary-soft:${soft}`;
}

/** The organisation's colour in light and in dark; said twice as firmly as the tokens, whichever comes last. */
export function colourRules({ light, dark }: GuardedColour): string {
  return (
    `:root:root{${variables(light)}}` +
    `@media screen{:root:root[data-theme=dark]{${variables(dark)}}}` +
    `@media screen and (prefers-color-scheme:dark){:root:root:not([data-theme=light],[data-theme=dark]){${variables(dark)}}}`
  );
}
