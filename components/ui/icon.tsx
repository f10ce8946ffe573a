import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type IconProps = { of: LucideIcon; mirrored?: boolean; className?: string };

/** Decoration: it always stands beside a word. `mirrored` for arrows that follow the direction of reading. */
export function Icon({ of: Drawing, mirrored, className }: IconProps) {
  return (
    <Drawing
      aria-hidden="true"
      focusable="false"
      className={clsx("size-[1.2em] shrink-0", mirrored && "mirrored", className)}
    />
  );
}

export function IconAndWord({ children, ...icon }: IconProps & { children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon {...icon} />
      <span>{children}</span>
    </span>
  );
}
