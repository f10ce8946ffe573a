import clsx from "clsx";
import type { ReactNode } from "react";

type SideTagProps = { side: "citizen" | "migrant"; children: ReactNode };

/** On which side of the bridge someone stands: a round mark or a square one, with the organisation's word for it. */
export function SideTag({ side, children }: SideTagProps) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 font-semibold",
        side === "citizen" ? "text-citizen" : "text-migrant",
      )}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false" className="size-[0.8em] shrink-0">
        {side === "citizen" ? (
          <circle cx="6" cy="6" r="5" fill="currentColor" />
        ) : (
          <path d="M6 0.5 11.5 6 6 11.5 0.5 6Z" fill="currentColor" />
        )}
      </svg>
      {children}
    </span>
  );
}
