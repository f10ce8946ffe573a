"use client";
import { chosenOf, useField } from "@/components/form/form-context";

type Props = { value: string; label: string };

/** The choice of one partner, at the foot of their card. */
export function PartnerChoice({ value, label }: Props) {
  const { id, typed } = useField("partnerId");
  const own = `${id}-${value}`;
  return (
    <label htmlFor={own} className="flex min-h-control items-center gap-2 border-t border-line pt-2 font-semibold">
      <input
        id={own}
        type="radio"
        name="partnerId"
        value={value}
        defaultChecked={chosenOf(typed, undefined).includes(value)}
      />
      <span>{label}</span>
    </label>
  );
}
