"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useForm } from "@/components/form/form-context";
import { NumberField } from "@/components/form/text-fields";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

export type OrderedRow = {
  /** The row's fields begin with this, such as `questions.3`. */
  name: string;
  title: string;
  /** What is said beside the title. */
  note?: ReactNode;
  /** Fields whose problems stand in this row, such as `options.3-`. */
  also?: string;
  body: ReactNode;
  /** Written out by the server, since a sentence has its own grammar. */
  words: { up: string; down: string };
};

type Props = {
  rows: readonly OrderedRow[];
  words: { place: string; remove: string };
  /** Each row opens by itself, for rows that hold much. */
  folded?: boolean;
};

const never = () => () => undefined;

/**
 * A list whose rows can be put in another order and removed. Without JavaScript each row has a number for its place;
 * with it, two buttons. What was typed in a row moves along with it.
 */
export function OrderedRows({ rows, words, folded }: Props) {
  const lively = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [wanted, setOrder] = useState(() => rows.map((row) => row.name));
  // Rows that somebody else added meanwhile stand last; those that went are gone.
  const names = rows.map((row) => row.name);
  const order = [...wanted.filter((name) => names.includes(name)), ...names.filter((name) => !wanted.includes(name))];
  const moved = useRef<{ name: string; button: "up" | "down" } | null>(null);
  const list = useRef<HTMLOListElement>(null);

  // A moved row loses the focus that its button had.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows each move
  useEffect(() => {
    const { current } = moved;
    if (!current) return;
    moved.current = null;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>(`[data-row="${current.name}"] [data-move]`) ?? [];
    const enabled = [...buttons].filter((button) => !button.disabled);
    (enabled.find((button) => button.dataset.move === current.button) ?? enabled[0])?.focus();
  }, [wanted]);

  function move(name: string, button: "up" | "down") {
    const from = order.indexOf(name);
    const to = button === "up" ? from - 1 : from + 1;
    const next = order.filter((other) => other !== name);
    next.splice(to, 0, name);
    moved.current = { name, button };
    setOrder(next);
  }

  return (
    <ol ref={list} className="grid gap-2">
      {order.map((name, index) => {
        const row = rows.find((candidate) => candidate.name === name);
        if (!row) return null;
        return (
          <li
            key={name}
            data-row={name}
            className="flex items-start gap-2 rounded-box border border-line bg-surface p-2"
          >
            <div className="grid min-w-0 grow gap-2">
              {folded ? (
                <Folded row={row} place={index + 1}>
                  {row.body}
                  <Removal name={name} label={words.remove} />
                </Folded>
              ) : (
                <>
                  {row.body}
                  <Removal name={name} label={words.remove} />
                </>
              )}
              {lively ? <input type="hidden" name={`${name}.place`} value={index + 1} /> : null}
            </div>
            {lively ? (
              <div className="flex gap-1">
                <Move button="up" row={row} disabled={index === 0} move={move} />
                <Move button="down" row={row} disabled={index === order.length - 1} move={move} />
              </div>
            ) : (
              <div className="w-20">
                <NumberField name={`${name}.place`} label={words.place} defaultValue={index + 1} maxLength={3} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Folded({ row, place, children }: { row: OrderedRow; place: number; children: ReactNode }) {
  const { problems } = useForm();
  const wrong = Object.keys(problems).some(
    (field) => field.startsWith(`${row.name}.`) || (row.also !== undefined && field.startsWith(row.also)),
  );
  return (
    <details open={wrong || undefined}>
      <summary className="min-h-control cursor-pointer py-1">
        <span className="font-semibold">
          {place}. {row.title}
        </span>
        {row.note ? <span className="ms-2 text-small text-muted">{row.note}</span> : null}
      </summary>
      <div className="grid gap-4 py-2 ps-4">{children}</div>
    </details>
  );
}

function Removal({ name, label }: { name: string; label: string }) {
  return (
    <label className="flex min-h-6 items-center gap-2 justify-self-start text-small">
      <input type="checkbox" name={`${name}.remove`} value="true" />
      {label}
    </label>
  );
}

type MoveProps = {
  button: "up" | "down";
  row: OrderedRow;
  disabled: boolean;
  move: (name: string, button: "up" | "down") => void;
};

function Move({ button, row, disabled, move }: MoveProps) {
  return (
    <Button
      kind="quiet"
      data-move={button}
      disabled={disabled}
      aria-label={row.words[button]}
      title={row.words[button]}
      onClick={() => move(row.name, button)}
    >
      <Icon of={button === "up" ? ArrowUp : ArrowDown} />
    </Button>
  );
}
