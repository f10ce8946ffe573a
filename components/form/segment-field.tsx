"use client";

import type { ReactNode } from "react";
import { chosenOf, useField } from "@/components/form/form-context";
import { FieldGroup } from "@/components/ui/field";

type Props = {
  name: string;
  label: ReactNode;
  choices: readonly { value: string; label: string }[];
  defaultValue?: string;
};

/** Three answers side by side, each a target for a finger; the native radio stays in sight and in charge. */
export function SegmentField({ name, label, choices, defaultValue }: Props) {
  const { id, error, typed } = useField(name);
  const chosen = chosenOf(typed, defaultValue);
  return (
    <FieldGroup id={id} label={label} error={error}>
      <div className="grid max-w-md grid-cols-3 gap-2">
        {choices.map((choice, index) => {
          const own = index === 0 ? id : `${id}-${index}`;
          return (
            <label
              key={choice.value}
              htmlFor={own}
              className="flex min-h-11 min-w-0 flex-col items-center justify-center gap-1 rounded-box border border-control bg-surface px-2 py-1.5 text-center has-checked:border-primary has-checked:bg-primary-soft has-checked:font-semibold sm:flex-row sm:gap-2"
            >
              <input
                id={own}
                type="radio"
                name={name}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
                required
              />
              {choice.label}
            </label>
          );
        })}
      </div>
    </FieldGroup>
  );
}
