import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonKind, buttonKinds, buttonShape } from "@/components/ui/styles";

export { BigButton, BigLink, Button } from "@/components/ui/plain-button";

type LinkButtonProps = ComponentProps<typeof Link> & { kind?: ButtonKind; wide?: boolean };

/** Looks like a button, leads somewhere: nothing is done until a form on the next page is sent. */
export function LinkButton({ kind = "secondary", wide, className, ...rest }: LinkButtonProps) {
  return <Link className={clsx(buttonShape, buttonKinds[kind], wide && "w-full", className)} {...rest} />;
}
