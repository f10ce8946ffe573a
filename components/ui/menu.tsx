"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { type ButtonKind, buttonKinds, buttonShape } from "@/components/ui/styles";

type MenuProps = { label: string; kind?: ButtonKind; links: readonly { href: string; label: string }[] };

/** Rare actions of a record: each leads to the page that asks for the rest and does it. */
export function Menu({ label, kind = "secondary", links }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger className={`${buttonShape} ${buttonKinds[kind]}`}>
        {label}
        <Icon of={ChevronDown} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-40">
          <Base.Popup className="min-w-48 rounded-box border border-line bg-surface p-1 text-ink shadow-float">
            {links.map(({ href, label: text }) => (
              <Base.LinkItem
                key={href}
                render={<Link href={href} />}
                className="flex min-h-control items-center rounded-box px-3 text-ink no-underline data-highlighted:bg-primary-soft"
              >
                {text}
              </Base.LinkItem>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
