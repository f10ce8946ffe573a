import Link from "next/link";
import type { ReactNode } from "react";
import { BridgeMark } from "@/components/picture/bridge-mark";
import { ChoiceBar } from "@/components/signin/choice-bar";
import type { StaffLocale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

type PlainPageProps = {
  locale: StaffLocale;
  /** The address of this page, to come back to after a change of language or colours. */
  path: string;
  children: ReactNode;
};

/** A page that belongs to no organisation: the name, one thing, and below it language and colours. */
export function PlainPage({ locale, path, children }: PlainPageProps) {
  return (
    <div lang={locale} dir="ltr" className="mx-auto grid min-h-dvh max-w-phone grid-rows-[auto_1fr_auto] gap-8 p-4">
      <header className="pt-4">
        <Link
          href="/"
          className="inline-flex min-h-control items-center gap-2 text-large font-bold text-ink no-underline"
        >
          <BridgeMark className="size-8 shrink-0 text-primary" />
          {translator(locale, "common")("title")}
        </Link>
      </header>
      <main id="content" className="grid content-start gap-6">
        {children}
      </main>
      <footer className="border-t border-line py-4">
        <ChoiceBar locale={locale} path={path} />
      </footer>
    </div>
  );
}
