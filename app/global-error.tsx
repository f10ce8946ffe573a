"use client";

import "./globals.css";
import { readerLocale, Trouble, type TroubleProps } from "@/components/signin/trouble";
import { directions } from "@/lib/domain/locale";

/** When the frame of every page fails too; it has to be a whole document. */
export default function GlobalError(props: TroubleProps) {
  const locale = readerLocale();
  return (
    <html lang={locale} dir={directions[locale]}>
      <body>
        <main id="content" className="mx-auto grid max-w-phone gap-4 p-4">
          <Trouble {...props} />
        </main>
      </body>
    </html>
  );
}
