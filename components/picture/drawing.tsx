import clsx from "clsx";
import type { ReactNode } from "react";

/** One hand for all drawings: a line in the colour of the text, two grounds made of the organisation's colour. */
export const pale = "fill-primary-soft forced-colors:fill-[Canvas]";
export const full = "fill-primary forced-colors:fill-[Canvas]";
export const plain = "fill-surface forced-colors:fill-[Canvas]";
export const dot = "fill-current stroke-none";

type DrawingProps = { children: ReactNode; className?: string; viewBox?: string };

/** Always beside the word it stands for, so that it says nothing by itself to a screen reader. */
export function Drawing({ children, className, viewBox = "0 0 96 96" }: DrawingProps) {
  return (
    <svg
      viewBox={viewBox}
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={clsx("block h-auto w-full text-ink", className)}
    >
      {children}
    </svg>
  );
}
