import clsx from "clsx";
import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  Hourglass,
  type LucideIcon,
  OctagonAlert,
  TriangleAlert,
} from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

const tones = {
  neutral: { icon: CircleDashed, className: "border-line text-muted" },
  active: { icon: CircleDot, className: "border-primary text-primary" },
  waiting: { icon: Hourglass, className: "border-accent-ink bg-accent-soft text-accent-ink" },
  success: { icon: CircleCheck, className: "border-success text-success" },
  warning: { icon: TriangleAlert, className: "border-warning text-warning" },
  danger: { icon: OctagonAlert, className: "border-danger text-danger" },
} as const satisfies Record<string, { icon: LucideIcon; className: string }>;
export type Tone = keyof typeof tones;

type BadgeProps = { tone?: Tone; icon?: LucideIcon; children: ReactNode };

/** A state, in a word and an icon; the colour comes on top. */
export function Badge({ tone = "neutral", icon, children }: BadgeProps) {
  const known = tones[tone];
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1 rounded-full border bg-surface px-2 py-0.5 text-small font-semibold whitespace-nowrap",
        known.className,
      )}
    >
      <Icon of={icon ?? known.icon} className="size-[1.1em]" />
      {children}
    </span>
  );
}
