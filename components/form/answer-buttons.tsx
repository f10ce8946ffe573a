"use client";

import type { ReactNode } from "react";
import { chosenOf, useField } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { ChoiceCards } from "@/components/ui/choices";
import { described, FieldGroup } from "@/components/ui/field";

type Answer = { value: string; label: string };

/** Two or three answers that weigh the same: each button sends the form with its own value. */
export function YesNo({ name, answers }: { name: string; answers: readonly Answer[] }) {
  return (
    <div className="grid gap-3 sm:auto-cols-fr sm:grid-flow-col">
      {answers.map(({ value, label }) => (
        <SubmitButton key={value} big kind="secondary" name={name} value={value}>
          {label}
        </SubmitButton>
      ))}
    </div>
  );
}

type FacesProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  faces: readonly { value: string; label: string; picture: ReactNode }[];
  defaultValue?: string;
  optional?: string;
};

/** How it went, as faces with a word each. */
export function Faces({ name, label, hint, faces, defaultValue, optional }: FacesProps) {
  const { id, error, typed } = useField(name);
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional}>
      <ChoiceCards
        id={id}
        name={name}
        type="radio"
        columns={3}
        choices={faces}
        chosen={chosenOf(typed, defaultValue)}
        describedBy={error ? described(id, { error })["aria-describedby"] : undefined}
      />
    </FieldGroup>
  );
}
