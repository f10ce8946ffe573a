"use client";

import type { ReactNode } from "react";
import { chosenOf, useField } from "@/components/form/form-context";
import { type Choice, ChoiceCards } from "@/components/ui/choices";
import { FieldGroup } from "@/components/ui/field";

type Props = {
  name: string;
  label: ReactNode;
  /** The usual ones, in sight. */
  choices: readonly Choice[];
  /** The others, one touch away. */
  more: readonly Choice[];
  moreLabel: string;
  defaultValue: readonly string[];
};

/** What the two did, as pictures; the unusual ones open in place, and stay open when one of them is chosen. */
export function ActivitiesField({ name, label, choices, more, moreLabel, defaultValue }: Props) {
  const { id, error, typed } = useField(name);
  const chosen = chosenOf(typed, defaultValue);
  return (
    <FieldGroup id={id} label={label} error={error}>
      <ChoiceCards id={id} name={name} type="checkbox" columns={3} choices={choices} chosen={chosen} />
      <details open={more.some(({ value }) => chosen.includes(value))}>
        <summary className="min-h-control py-2.5 font-semibold text-primary">{moreLabel}</summary>
        <ChoiceCards id={`${id}-more`} name={name} type="checkbox" columns={3} choices={more} chosen={chosen} />
      </details>
    </FieldGroup>
  );
}
