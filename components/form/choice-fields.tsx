"use client";

import type { ReactNode } from "react";
import { chosenOf, useField, useForm } from "@/components/form/form-context";
import { type Choice, ChoiceCards, Choices } from "@/components/ui/choices";
import { described, FieldError, FieldGroup, type FieldText } from "@/components/ui/field";

type GroupProps = Omit<FieldText, "error" | "optional"> & {
  name: string;
  choices: readonly Choice[];
  defaultValue?: string | readonly string[];
  optional?: boolean;
  /** The question stands already as the page's heading. */
  hideLabel?: boolean;
};

function useGroup({ label, hint, optional, defaultValue, hideLabel, name, choices }: GroupProps) {
  const { id, error, typed } = useField(name);
  const { words } = useForm();
  return {
    around: { id, label, hint, error, hideLabel, optional: optional ? words.optional : undefined },
    inside: {
      id,
      name,
      choices,
      chosen: chosenOf(typed, defaultValue),
      describedBy: error ? described(id, { error })["aria-describedby"] : undefined,
    },
  };
}

/** One of several, one a line. */
export function RadioField(props: GroupProps) {
  const { around, inside } = useGroup(props);
  return (
    <FieldGroup {...around}>
      <Choices type="radio" required={!props.optional} {...inside} />
    </FieldGroup>
  );
}

/** Any of several; the name ends in `[]`. */
export function CheckboxesField(props: GroupProps) {
  const { around, inside } = useGroup(props);
  return (
    <FieldGroup {...around}>
      <Choices type="checkbox" {...inside} />
    </FieldGroup>
  );
}

/** For participants: big cards with a picture and a word; `many` for any of several, with a name that ends in `[]`. */
export function ChoiceCardsField({ many, columns, ...props }: GroupProps & { many?: boolean; columns?: 1 | 2 | 3 }) {
  const { around, inside } = useGroup(props);
  return (
    <FieldGroup {...around}>
      <ChoiceCards
        type={many ? "checkbox" : "radio"}
        required={!many && !props.optional}
        columns={columns}
        {...inside}
      />
    </FieldGroup>
  );
}

type CheckboxFieldProps = {
  name: string;
  label: ReactNode;
  value?: string;
  defaultChecked?: boolean;
  required?: boolean;
};

/** One box to tick, such as a consent. */
export function CheckboxField({ name, label, value = "true", defaultChecked, required }: CheckboxFieldProps) {
  const { id, error, typed } = useField(name);
  const checked = typed === undefined ? defaultChecked : chosenOf(typed, undefined).includes(value);
  return (
    <div className="grid gap-1">
      <FieldError id={id} error={error} />
      <label htmlFor={id} className="flex min-h-control items-start gap-2 py-1">
        <input
          id={id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={checked}
          required={required}
          className="mt-[0.15em]"
          {...described(id, { error })}
        />
        <span className="max-w-measure">{label}</span>
      </label>
    </div>
  );
}
