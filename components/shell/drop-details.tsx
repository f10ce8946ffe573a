"use client";

import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";

type DropDetailsProps = { summary: ReactNode; children: ReactNode; current?: boolean; className?: string };

/** Opens below its word, with or without JavaScript; with it, it closes by Escape, a click elsewhere or a new page. */
export function DropDetails({ summary, children, current, className }: DropDetailsProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const path = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes what was open
  useEffect(() => {
    if (box.current) box.current.open = false;
  }, [path]);

  useEffect(() => {
    function close(event: PointerEvent | KeyboardEvent) {
      const details = box.current;
      if (!details?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        details.querySelector("summary")?.focus();
      } else if (event.target instanceof Node && details.contains(event.target)) return;
      details.open = false;
    }
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);

  return (
    <details ref={box} className={clsx("group relative", className)}>
      <summary
        className={clsx(
          "flex min-h-control list-none items-center gap-1.5 rounded-box px-2.5 hover:bg-primary-soft [&::-webkit-details-marker]:hidden",
          current ? "font-semibold text-primary" : "text-ink",
        )}
      >
        {summary}
        <Icon of={ChevronDown} className="size-[1em] text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="absolute inset-e-0 z-40 mt-1 grid max-h-[80vh] w-max max-w-[calc(100vw-2rem)] min-w-52 gap-3 overflow-y-auto rounded-box border border-line bg-surface p-2 shadow-float">
        {children}
      </div>
    </details>
  );
}
