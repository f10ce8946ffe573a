import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonKind, buttonKinds, buttonShape } from "@/components/ui/styles";

type ButtonProps = ComponentProps<"button"> & { kind?: ButtonKind; wide?: boolean };

export function Button({ kind = "secondary", wide, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={clsx(buttonShape, buttonKinds[kind], wide && "w-full", className)} {...rest} />;
}

type LinkButtonProps = ComponentProps<typeof Link> & { kind?: ButtonKind; wide?: boolean };

/** Looks like a button, leads somewhere: nothing is done until a form on the next page is sent. */
export function LinkButton({ kind = "secondary", wide, className, ...rest }: LinkButtonProps) {
  return <Link className={clsx(buttonShape, buttonKinds[kind], wide && "w-full", className)} {...rest} />;
}

const big = "w-full min-h-14 text-large";

/** The one thing to do on a participant's screen. */
export function BigButton({ kind = "primary", className, ...rest }: ButtonProps) {
  return <Button kind={kind} className={clsx(big, className)} {...rest} />;
}

export function BigLink({ kind = "primary", className, prefetch = false, ...rest }: LinkButtonProps) {
  return <LinkButton kind={kind} prefetch={prefetch} className={clsx(big, className)} {...rest} />;
}
