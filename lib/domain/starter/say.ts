/** A starter text stands in all four languages side by side, so that a change in one is seen in the others. */
import type { Localised } from "@/lib/domain/locale";

export function say(fr: string, nl: string, en: string, ar: string): Localised {
  return { fr, nl, en, ar };
}
