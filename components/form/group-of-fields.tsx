"use client";

import type { ReactNode } from "react";
import { useField } from "@/components/form/form-context";
import { FieldGroup } from "@/components/ui/field";

type Props = { name: string; label: ReactNode; hint?: ReactNode; hideLabel?: boolean; children: ReactNode };

/** Several fields that answer one question; what is wrong with the whole is said above them. */
export function GroupOfFields({ name, children, ...text }: Props) {
  const { id, error } = useField(name);
  return (
    <FieldGroup id={id} error={error} {...text}>
      <div id={id} tabIndex={-1} className="grid gap-2">
        {children}
      </div>
    </FieldGroup>
  );
}
