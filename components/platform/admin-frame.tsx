import Link from "next/link";
import type { ReactNode } from "react";
import { BridgeMark } from "@/components/picture/bridge-mark";
import { ChoiceBar } from "@/components/signin/choice-bar";
import { Button } from "@/components/ui/button";
import { pathOfRequest } from "@/lib/access/page";
import { signOutAction } from "@/lib/access/sign-in-actions";
import type { StaffLocale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

/** The frame of the platform's own side. */
export async function AdminFrame({ locale, children }: { locale: StaffLocale; children: ReactNode }) {
  const common = translator(locale, "common");
  return (
    <div data-side="staff" className="flex min-h-dvh flex-col">
      <a href="#content" className="skip-link">
        {common("actions.skip")}
      </a>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex w-full max-w-page flex-wrap items-center gap-3 px-4 py-1">
          <Link href="/admin" className="flex min-h-control grow items-center gap-2 font-bold text-ink no-underline">
            <BridgeMark className="size-7 text-primary" />
            {common("title")}
          </Link>
          <Link href="/choose">{translator(locale, "admin")("choose")}</Link>
          <form action={signOutAction}>
            <Button type="submit" kind="quiet">
              {common("actions.signOut")}
            </Button>
          </form>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto grid w-full max-w-page grow content-start gap-6 px-4 py-6">
        {children}
      </main>
      <footer className="mx-auto w-full max-w-page border-t border-line px-4 py-3">
        <ChoiceBar locale={locale} path={await pathOfRequest()} />
      </footer>
    </div>
  );
}
