"use client";
import { chosenOf, useField } from "@/components/form/form-context";
import { GroupOfFields } from "@/components/form/group-of-fields";

type Props = {
  name: string;
  label: string;
  hint?: string;
  hideLabel?: boolean;
  days: readonly { key: string; label: string }[];
  parts: readonly { key: string; label: string }[];
  known: readonly string[];
};

/** The week as a grid of boxes: a day a line, morning, afternoon and evening beside each other. */
export function HalfDaysGrid({ name, label, hint, hideLabel, days, parts, known }: Props) {
  const { typed } = useField(name);
  const chosen = chosenOf(typed, known);
  return (
    <GroupOfFields name={name} label={label} hint={hint} hideLabel={hideLabel}>
      <div className="grid gap-2">
        {days.map((day) => (
          <fieldset key={day.key} className="grid gap-1 rounded-box border border-line bg-surface p-2">
            <legend className="float-start w-full font-semibold">{day.label}</legend>
            <div className="grid grid-cols-3 gap-1">
              {parts.map((part) => {
                const value = `${day.key}-${part.key}`;
                return (
                  <label key={value} className="flex min-h-control items-center gap-1.5 text-small">
                    <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
                    {part.label}
                  </label>
                );
              })}
            </div>
          </fieldset>
        ))}
      </div>
    </GroupOfFields>
  );
}
