import clsx from "clsx";
import type { ComponentProps } from "react";
import { control } from "@/components/ui/styles";

/** Native controls, dressed. Name, default value and description are the caller's. */
export function TextInput({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input type={type} className={clsx(control, className)} {...rest} />;
}

export function TextArea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return <textarea rows={rows} className={clsx(control, "py-2", className)} {...rest} />;
}

export function DateInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return <input type="date" className={clsx(control, "max-w-48", className)} {...rest} />;
}

export function TimeInput({ className, step = 300, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return <input type="time" step={step} className={clsx(control, "max-w-32", className)} {...rest} />;
}

/** A text field with the digits' keyboard: it takes the digits of every script, and never changes by scrolling. */
export function NumberInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="off"
      className={clsx(control, "max-w-32", className)}
      {...rest}
    />
  );
}

export type Option = { value: string; label: string; lang?: string; disabled?: boolean };

type SelectProps = ComponentProps<"select"> & { options: readonly Option[]; choose?: string };

/** `choose` is the first line, shown while nothing is chosen. */
export function Select({ options, choose, className, ...rest }: SelectProps) {
  return (
    <select className={clsx(control, className)} {...rest}>
      {choose === undefined ? null : <option value="">{choose}</option>}
      {options.map(({ value, label, lang, disabled }) => (
        <option key={value} value={value} lang={lang} disabled={disabled}>
          {label}
        </option>
      ))}
    </select>
  );
}
