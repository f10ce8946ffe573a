"use client";

import type { ComponentProps } from "react";
import { textOf, useField, useForm } from "@/components/form/form-context";
import { described, Field, type FieldText } from "@/components/ui/field";
import { DateInput, NumberInput, type Option, Select, TextArea, TextInput, TimeInput } from "@/components/ui/inputs";

type Common = Omit<FieldText, "error" | "optional"> & {
  name: string;
  defaultValue?: string | number;
  /** Fields are required unless they say that they are optional. */
  optional?: boolean;
  /** The question stands already as the page's heading. */
  hideLabel?: boolean;
};
type FieldProps<Tag extends "input" | "textarea" | "select"> = Common &
  Omit<ComponentProps<Tag>, "name" | "defaultValue" | "id" | "value" | "onChange">;

/** Splits a field's props into what stands around the control and what the control itself takes. */
function useControl<P extends Common>({ label, hint, optional, hideLabel, defaultValue, ...control }: P) {
  const { id, error, typed } = useField(control.name);
  const { words } = useForm();
  return {
    around: { id, label, hint, error, hideLabel, optional: optional ? words.optional : undefined },
    control: {
      ...control,
      id,
      defaultValue: textOf(typed, defaultValue),
      required: !optional,
      ...described(id, { hint, error }),
    },
  };
}

export function TextField(props: FieldProps<"input">) {
  const { around, control } = useControl(props);
  return (
    <Field {...around}>
      <TextInput {...control} />
    </Field>
  );
}

export function TextAreaField(props: FieldProps<"textarea">) {
  const { around, control } = useControl(props);
  return (
    <Field {...around}>
      <TextArea {...control} />
    </Field>
  );
}

/** "YYYY-MM-DD" */
export function DateField(props: FieldProps<"input">) {
  const { around, control } = useControl(props);
  return (
    <Field {...around}>
      <DateInput {...control} />
    </Field>
  );
}

/** "HH:MM" */
export function TimeField(props: FieldProps<"input">) {
  const { around, control } = useControl(props);
  return (
    <Field {...around}>
      <TimeInput {...control} />
    </Field>
  );
}

export function NumberField(props: FieldProps<"input">) {
  const { around, control } = useControl(props);
  return (
    <Field {...around}>
      <NumberInput {...control} />
    </Field>
  );
}

export function SelectField({
  options,
  choose,
  ...props
}: FieldProps<"select"> & { options: readonly Option[]; choose?: string }) {
  const { around, control } = useControl(props);
  const { words } = useForm();
  // A list is made anew when what was typed comes back: React does not move a mounted list's default choice.
  return (
    <Field {...around}>
      <Select key={String(control.defaultValue)} options={options} choose={choose ?? words.choose} {...control} />
    </Field>
  );
}

export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
