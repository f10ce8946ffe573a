import type { ReactNode } from "react";
import { GroupOfFields } from "@/components/form/group-of-fields";
import { HiddenField, TextAreaField, TextField } from "@/components/form/text-fields";
import { directions, type Locale, type Localised, locales } from "@/lib/domain/locale";
import { capitalise, languageName } from "@/lib/i18n";

type LocalisedFieldsProps = {
  /** The fields are called `name.fr`, `name.nl`… */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The languages to write in; a text in another language is kept as it is. */
  written: readonly Locale[];
  /** The reader's own language, for the names of languages. */
  locale: Locale;
  value?: Partial<Localised> | null;
  lines?: number;
  maxLength?: number;
  /** French may stay empty too. */
  optional?: boolean;
  hideLabel?: boolean;
};

/** One text in each of the organisation's languages, French first. */
export function LocalisedFields(props: LocalisedFieldsProps) {
  const { name, label, hint, written, locale, value, lines = 1, maxLength, optional, hideLabel } = props;
  const kept = locales.filter((one) => !written.includes(one) && value?.[one]);
  return (
    <GroupOfFields name={name} label={label} hint={hint} hideLabel={hideLabel}>
      <div className="grid items-start gap-x-4 gap-y-2 sm:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]">
        {written.map((one) => {
          const field = {
            name: `${name}.${one}`,
            label: <span className="font-normal">{capitalise(locale, languageName(one, locale))}</span>,
            lang: one,
            dir: directions[one],
            defaultValue: value?.[one] ?? "",
            optional: optional || one !== "fr",
            maxLength,
          };
          return lines > 1 ? <TextAreaField key={one} {...field} rows={lines} /> : <TextField key={one} {...field} />;
        })}
      </div>
      {kept.map((one) => (
        <HiddenField key={one} name={`${name}.${one}`} value={value?.[one] ?? ""} />
      ))}
    </GroupOfFields>
  );
}
