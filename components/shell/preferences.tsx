import { Check } from "lucide-react";
import { type PlainAction, PlainForm } from "@/components/shell/plain-form";
import { Icon } from "@/components/ui/icon";

export type Preference = {
  label: string;
  action: PlainAction;
  /** The name of the value in the form: `locale` or `theme`. */
  name: string;
  current: string;
  choices: readonly { value: string; label: string; lang?: string }[];
  /** Where to come back to. */
  next?: string;
};

/** One choice among a few, taken at once by its button. */
export function PreferenceForm({ label, action, name, current, choices, next }: Preference) {
  return (
    <fieldset>
      <legend className="px-2.5 text-small text-muted">{label}</legend>
      <PlainForm action={action} hidden={{ _next: next }} className="grid">
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="submit"
            name={name}
            value={choice.value}
            lang={choice.lang}
            aria-pressed={choice.value === current}
            className="flex min-h-control items-center justify-between gap-3 rounded-box px-2.5 text-start hover:bg-primary-soft"
          >
            {choice.label}
            {choice.value === current ? <Icon of={Check} className="text-primary" /> : null}
          </button>
        ))}
      </PlainForm>
    </fieldset>
  );
}
