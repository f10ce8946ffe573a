"use client";

import { createContext, useContext } from "react";
import type { FormWords } from "@/components/form/words";
import type { FormState } from "@/lib/access/form-state";

export type FormContextValue = {
  id: string;
  state: FormState;
  /** The sentence at each field: what the server said, or that there is too much to send. */
  problems: Record<string, string>;
  pending: boolean;
  words: FormWords;
};

export const FormContext = createContext<FormContextValue | null>(null);

export function useForm(): FormContextValue {
  const form = useContext(FormContext);
  if (!form) throw new Error("A field stands outside of a form");
  return form;
}

/** The id of a field in a form: the error summary and the field agree on it. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name.replace(/\[\]$/, "")}`;
}

export type FieldState = {
  id: string;
  error?: string;
  /** Nothing was sent yet, or what was typed; a box that was left empty stays empty. */
  typed?: string | string[];
};

/** What the last attempt says about one field; a list's problem may be at one of its items. */
export function useField(name: string): FieldState {
  const { id, state, problems } = useForm();
  const key = name.replace(/\[\]$/, "");
  const inList = Object.keys(problems).find((field) => name.endsWith("[]") && field.startsWith(`${key}.`));
  const error = problems[key] ?? (inList ? problems[inList] : undefined);
  return { id: fieldId(id, name), error, typed: state.status === "refused" ? (state.values[name] ?? "") : undefined };
}

/** The text to show in a field: what was typed before, else what is known already. */
export function textOf(typed: FieldState["typed"], known: string | number | undefined): string | number | undefined {
  if (typed === undefined) return known;
  return Array.isArray(typed) ? typed.at(-1) : typed;
}

export function chosenOf(typed: FieldState["typed"], known: string | readonly string[] | undefined): readonly string[] {
  const value = typed ?? known ?? [];
  return typeof value === "string" ? [value] : value;
}
