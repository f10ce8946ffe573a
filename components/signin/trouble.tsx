"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/plain-button";
import { isLocale, type Locale } from "@/lib/domain/locale";
import ar from "@/lib/messages/ar/errors.json";
import en from "@/lib/messages/en/errors.json";
import fr from "@/lib/messages/fr/errors.json";
import nl from "@/lib/messages/nl/errors.json";

/** Here and only here words reach the browser as a catalogue: whoever would write them on the server has just failed. */
const words = { fr, nl, en, ar };

export type TroubleProps = { error: Error & { digest?: string }; reset: () => void };

/** The language of the address, else of the document, else of the browser. */
export function readerLocale(): Locale {
  if (typeof window === "undefined") return "fr";
  const inAddress = /^\/o\/[^/]+\/(\w\w)(?:\/|$)/.exec(window.location.pathname)?.[1];
  const candidates = [inAddress, document.documentElement.lang, ...navigator.languages];
  return candidates.map((one) => one?.slice(0, 2) ?? "").find(isLocale) ?? "fr";
}

const never = () => () => undefined;

/** What happened, what is kept, what to do next, and a number that can be copied. */
export function Trouble({ error, reset }: TroubleProps) {
  const locale = useSyncExternalStore(never, readerLocale, () => "fr" as const);
  const all = words[locale];
  const away = error.digest === "access.databaseAway";
  const said = away ? all.away : all.unexpected;
  return (
    <div lang={locale} role="alert" className="grid gap-4">
      <h1>{said.title}</h1>
      <p>{said.text}</p>
      <p>{said.next}</p>
      {error.digest && !away ? (
        <p>
          {all.unexpected.id} : <code className="font-semibold select-all">{error.digest}</code>
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onClick={reset}>
          {all.retry}
        </Button>
        <a href="/" className="inline-flex min-h-control items-center">
          {all.home}
        </a>
      </div>
    </div>
  );
}
