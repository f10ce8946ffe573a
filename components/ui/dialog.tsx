"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { type ButtonKind, buttonKinds, buttonShape } from "@/components/ui/styles";

type DialogProps = {
  trigger: ReactNode;
  triggerKind?: ButtonKind;
  title: ReactNode;
  description?: ReactNode;
  /** The word on the button that closes. */
  close: string;
  children: ReactNode;
};

/** A question on top of a staff page. What it asks is a form inside; without JavaScript, link to a page instead. */
export function Dialog({ trigger, triggerKind = "secondary", title, description, close, children }: DialogProps) {
  return (
    <Base.Root>
      <Base.Trigger className={`${buttonShape} ${buttonKinds[triggerKind]}`}>{trigger}</Base.Trigger>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-ink/40 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="fixed inset-x-4 top-[10vh] z-50 mx-auto grid max-h-[80vh] max-w-xl gap-3 overflow-y-auto rounded-box border border-line bg-surface p-5 text-ink shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
          <div className="flex items-start justify-between gap-4">
            <Base.Title>{title}</Base.Title>
            <Base.Close className={`${buttonShape} ${buttonKinds.quiet} shrink-0`}>
              <Icon of={X} />
              {close}
            </Base.Close>
          </div>
          {description ? <Base.Description className="max-w-measure text-muted">{description}</Base.Description> : null}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
