import clsx from "clsx";
import { CircleCheck, Info, type LucideIcon, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

const tones = {
  note: { icon: Info, className: "border-accent-ink bg-accent-soft text-ink", ink: "text-accent-ink" },
  success: { icon: CircleCheck, className: "border-success bg-surface", ink: "text-success" },
  warning: { icon: TriangleAlert, className: "border-warning bg-surface", ink: "text-warning" },
  danger: { icon: OctagonAlert, className: "border-danger bg-surface", ink: "text-danger" },
} as const satisfies Record<string, { icon: LucideIcon; className: string; ink: string }>;
export type NoticeTone = keyof typeof tones;

type NoticeProps = { tone?: NoticeTone; title: string; children?: ReactNode; live?: boolean };

/** What one should know; `live` for what appears after something was done. */
export function Notice({ tone = "note", title, children, live }: NoticeProps) {
  const { icon, className, ink } = tones[tone];
  return (
    <div role={live ? "status" : undefined} className={clsx("flex gap-3 rounded-box border border-s-4 p-3", className)}>
      <Icon of={icon} className={clsx("mt-0.5", ink)} />
      <div className="grid min-w-0 gap-1">
        <p className={clsx("font-semibold", ink)}>{title}</p>
        {children ? <div className="grid max-w-measure gap-2">{children}</div> : null}
      </div>
    </div>
  );
}
