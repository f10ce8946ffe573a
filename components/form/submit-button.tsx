"use client";

import type { ComponentProps } from "react";
import { useForm } from "@/components/form/form-context";
import { BigButton, Button } from "@/components/ui/plain-button";
import type { ButtonKind } from "@/components/ui/styles";

type SubmitButtonProps = Pick<ComponentProps<"button">, "name" | "value" | "children" | "className"> & {
  kind?: ButtonKind;
  /** Whole width, for a participant's one thing to do. */
  big?: boolean;
  /** Instead of "Sending…". */
  pendingLabel?: string;
};

/** Keeps focus while it waits: it says that it is disabled, and the form sends one thing at a time. */
export function SubmitButton({ kind = "primary", big, pendingLabel, children, ...rest }: SubmitButtonProps) {
  const { pending, words } = useForm();
  const Shape = big ? BigButton : Button;
  return (
    <Shape type="submit" kind={kind} aria-disabled={pending || undefined} {...rest}>
      {pending ? (pendingLabel ?? words.sending) : children}
    </Shape>
  );
}
