import { Choices } from "@/components/ui/choices";
import { described, Field, FieldGroup } from "@/components/ui/field";
import { NumberInput, type Option, Select } from "@/components/ui/inputs";
import { control } from "@/components/ui/styles";
import type { RulesetForm } from "@/lib/features/matching-settings/ruleset-form";

/** What stands in the fields and what is wrong with them; the form asks with GET, so nothing of it needs a script. */
export type Filled = {
  readonly form: RulesetForm;
  /** The sentence at a field, by the field's name. */
  readonly errors: Readonly<Record<string, string>>;
};

export function fieldIdOf(name: string): string {
  return `set-${name.replace(/\[\]$/, "").replaceAll(".", "-")}`;
}

function valuesOf({ form }: Filled, name: string): readonly string[] {
  const value = form[name] ?? [];
  return typeof value === "string" ? [value] : value;
}

function errorOf({ errors }: Filled, name: string): string | undefined {
  return errors[name.replace(/\[\]$/, "")];
}

type Common = { filled: Filled; name: string; label: string; hint?: string };
type ChoiceOf = { value: string; label: string; hint?: string };

/** Radios, or boxes for a name that ends in `[]`. */
export function PlainChoices({ filled, name, label, hint, choices }: Common & { choices: readonly ChoiceOf[] }) {
  const id = fieldIdOf(name);
  const error = errorOf(filled, name);
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <Choices
        id={id}
        name={name}
        type={name.endsWith("[]") ? "checkbox" : "radio"}
        choices={choices}
        chosen={valuesOf(filled, name)}
        describedBy={error ? described(id, { error })["aria-describedby"] : undefined}
        required
      />
    </FieldGroup>
  );
}

export function PlainNumber({ filled, name, label, hint }: Common) {
  const id = fieldIdOf(name);
  const error = errorOf(filled, name);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <NumberInput
        id={id}
        name={name}
        defaultValue={valuesOf(filled, name)[0]}
        maxLength={5}
        {...described(id, { hint, error })}
      />
    </Field>
  );
}

type Grouped = { label: string; options: readonly Option[] };

/** A list; `more` stands below the others under a heading of its own. */
export function PlainSelect({
  filled,
  name,
  label,
  hint,
  options,
  more,
  hideLabel,
}: Common & { options: readonly Option[]; more?: Grouped; hideLabel?: boolean }) {
  const id = fieldIdOf(name);
  const error = errorOf(filled, name);
  const chosen = valuesOf(filled, name)[0];
  return (
    <Field id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      {more ? (
        <GroupedSelect id={id} name={name} chosen={chosen} options={options} more={more} />
      ) : (
        <Select id={id} name={name} defaultValue={chosen} options={options} {...described(id, { hint, error })} />
      )}
    </Field>
  );
}

type GroupedProps = { id: string; name: string; chosen?: string; options: readonly Option[]; more: Grouped };

function GroupedSelect({ id, name, chosen, options, more }: GroupedProps) {
  return (
    <select id={id} name={name} defaultValue={chosen} className={control}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
      <optgroup label={more.label}>
        {more.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
