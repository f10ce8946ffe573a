import clsx from "clsx";
import type { ComponentProps } from "react";
import { type ButtonKind, buttonKinds, buttonShape } from "@/components/ui/styles";

export type ButtonProps = ComponentProps<"button"> & { kind?: ButtonKind; wide?: boolean };

export function Button({ kind = "secondary", wide, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={clsx(buttonShape, buttonKinds[kind], wide && "w-full", className)} {...rest} />;
}

const big = "w-full min-h-14 text-large";

/** The one thing to do on a participant's screen. */
export function BigButton({ kind = "primary", className, ...rest }: ButtonProps) {
  return <Button kind={kind} className={clsx(big, className)} {...rest} />;
}

type BigLinkProps = ComponentProps<"a"> & { href: string; kind?: ButtonKind };

/** A plain link: participants' pages carry no router of their own for it. */
export function BigLink({ kind = "primary", className, ...rest }: BigLinkProps) {
  return <a className={clsx(buttonShape, buttonKinds[kind], big, className)} {...rest} />;
}

/** The same in the size of an ordinary button. */
export function PlainLink({ kind = "secondary", className, ...rest }: BigLinkProps) {
  return <a className={clsx(buttonShape, buttonKinds[kind], className)} {...rest} />;
}
