"use client";

import type { ReactNode } from "react";
import { useForm } from "@/components/form/form-context";
import { openingContent, openingSummary } from "@/components/ui/opening";

/** The fields of an answer that opens in place; they stay open when what was sent was refused, also without JavaScript. */
export function OpeningFields({ label, children }: { label: string; children: ReactNode }) {
  const { state, problems } = useForm();
  const refused = state.status === "refused" || Object.keys(problems).length > 0;
  return (
    <details className="group" open={refused || undefined}>
      <summary className={openingSummary}>{label}</summary>
      <div className={openingContent}>{children}</div>
    </details>
  );
}
