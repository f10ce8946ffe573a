/** Class names that several primitives share. Sizes come from the side (staff or participant) through the tokens. */
export const control =
  "block w-full min-h-control rounded-box border border-control bg-surface px-3 py-1.5 text-body text-ink " +
  "aria-invalid:border-danger aria-invalid:outline aria-invalid:outline-1 aria-invalid:outline-danger " +
  "disabled:bg-paper disabled:text-muted";

export const buttonShape =
  "inline-flex min-h-control items-center justify-center gap-2 rounded-box border px-4 py-1.5 text-body font-semibold " +
  "text-center no-underline underline-offset-4 transition-colors hover:underline " +
  "aria-disabled:cursor-not-allowed aria-disabled:opacity-60 aria-disabled:no-underline disabled:opacity-60";

export const buttonKinds = {
  primary: "border-transparent bg-primary text-on-primary",
  secondary: "border-control bg-surface text-ink",
  quiet: "border-transparent bg-transparent px-2 text-primary",
  danger: "border-transparent bg-danger text-on-danger",
} as const;

export type ButtonKind = keyof typeof buttonKinds;
