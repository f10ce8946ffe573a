"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactNode } from "react";

/** More about a word on a staff page; what one needs to know stands on the page itself. */
export function Tooltip({ word, children }: { word: string; children: ReactNode }) {
  return (
    <Base.Root>
      <Base.Trigger className="min-h-6 underline decoration-dotted underline-offset-4">{word}</Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="max-w-72 rounded-box border border-line bg-surface px-3 py-2 text-small text-ink shadow-float">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
