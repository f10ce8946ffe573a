"use client";

import clsx from "clsx";
import { type ReactNode, useState } from "react";
import { moveForm } from "@/components/plan/move-form-id";

const kind = "application/x-plan-migrant";

/** Somebody who can be taken to another pair; the same is done with "Change" and a list, without dragging. */
export function DragPerson({ migrantId, children }: { migrantId: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is an addition; the keyboard has links and buttons for it
    <span
      draggable
      className="cursor-grab"
      onDragStart={(event) => {
        event.dataTransfer.setData(kind, migrantId);
        event.dataTransfer.effectAllowed = "move";
      }}
    >
      {children}
    </span>
  );
}

/** Somebody to whom another one can be brought: that pair is then kept, and the rest worked out again. */
export function DropPerson({ citizenId, children }: { citizenId: string; children: ReactNode }) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is an addition; the keyboard has links and buttons for it
    <span
      className={clsx("rounded-box", over && "outline-2 outline-primary outline-dashed")}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(kind)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        bring(event.dataTransfer.getData(kind), citizenId);
      }}
    >
      {children}
    </span>
  );
}

/** Fills and sends the page's own form for keeping two people together. */
function bring(migrantId: string, citizenId: string): void {
  const form = document.getElementById(moveForm);
  if (!(form instanceof HTMLFormElement) || migrantId === "") return;
  for (const [name, value] of [
    ["migrantId", migrantId],
    ["citizenId", citizenId],
  ] as const) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  form.requestSubmit();
}
