import clsx from "clsx";
import type { ReactNode } from "react";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A drawing from `components/picture`. */
  picture?: ReactNode;
  /** The language of the label when it is not the page's. */
  lang?: string;
  dir?: "ltr" | "rtl";
};

export type ChoicesProps = {
  /** The first choice carries this id, so that the error summary can lead to it. */
  id: string;
  name: string;
  type: "radio" | "checkbox";
  choices: readonly Choice[];
  chosen?: readonly string[];
  describedBy?: string;
  required?: boolean;
};

function optionId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index}`;
}

/** Radios or checkboxes, one a line. */
export function Choices({ id, name, type, choices, chosen = [], describedBy, required }: ChoicesProps) {
  return (
    <div className="grid gap-1">
      {choices.map(({ value, label, hint, lang, dir }, index) => (
        <label key={value} htmlFor={optionId(id, index)} className="flex min-h-control items-center gap-2 py-1">
          <input
            id={optionId(id, index)}
            type={type}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            required={required && type === "radio"}
            aria-describedby={describedBy}
          />
          <span lang={lang} dir={dir}>
            {label}
            {hint ? <span className="block text-small text-muted">{hint}</span> : null}
          </span>
        </label>
      ))}
    </div>
  );
}

const cardLayouts = {
  1: { grid: "", card: "px-3", picture: "w-14", row: "grow", word: "grow" },
  2: { grid: "grid-cols-2 sm:grid-cols-3", card: "flex-col justify-between px-3", picture: "w-20", row: "", word: "" },
  3: {
    grid: "grid-cols-3",
    card: "flex-col justify-between px-1",
    picture: "w-16",
    row: "flex-col",
    word: "text-center",
  },
} as const;

/** Big targets for participants: a picture and a word each, the choice shown by border, ground and mark. */
export function ChoiceCards({ columns = 1, ...props }: ChoicesProps & { columns?: 1 | 2 | 3 }) {
  const { id, name, type, choices, chosen = [], describedBy, required } = props;
  const layout = cardLayouts[columns];
  return (
    <div className={clsx("grid gap-2", layout.grid)}>
      {choices.map(({ value, label, hint, picture, lang, dir }, index) => (
        <label
          key={value}
          htmlFor={optionId(id, index)}
          className={clsx(
            "flex min-h-14 items-center gap-3 rounded-box border border-control bg-surface py-2",
            "has-checked:border-primary has-checked:bg-primary-soft has-checked:outline has-checked:outline-1 has-checked:outline-primary",
            "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink",
            layout.card,
          )}
        >
          {picture ? <span className={clsx("shrink-0", layout.picture)}>{picture}</span> : null}
          <span className={clsx("flex items-center gap-2", layout.row, columns === 1 && picture && "flex-row-reverse")}>
            <input
              id={optionId(id, index)}
              type={type}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              required={required && type === "radio"}
              aria-describedby={describedBy}
            />
            <span lang={lang} dir={dir} className={layout.word}>
              <span className="font-semibold">{label}</span>
              {hint ? <span className="block text-small text-muted">{hint}</span> : null}
            </span>
          </span>
        </label>
      ))}
    </div>
  );
}
