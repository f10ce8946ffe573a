import { Mail, Phone } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { openingContent, openingSummary } from "@/components/ui/opening";
import { organisationBySlug } from "@/lib/access/organisation";
import { writePhone } from "@/lib/domain/contact";
import type { Locale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

/** An answer that opens in place, without JavaScript; it looks exactly like the answer that is given at once. */
export function OpeningAnswer({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary className={openingSummary}>{label}</summary>
      <div className={openingContent}>{children}</div>
    </details>
  );
}

/** The way to a human: whom to call or write to, in one tap. */
export async function WayToHuman({ organisation, locale }: { organisation: string; locale: Locale }) {
  const known = await organisationBySlug(organisation);
  if (!known) return null;
  const t = translator(locale, "common");
  const link = "inline-flex min-h-control items-center gap-2 font-semibold";
  return (
    <ul className="grid justify-items-start gap-1">
      <li>
        <a href={`tel:${known.contactPhone}`} className={link}>
          <Icon of={Phone} /> {t("help.call")} <bdi dir="ltr">{writePhone(known.contactPhone)}</bdi>
        </a>
      </li>
      <li>
        <a href={`mailto:${known.contactEmail}`} className={link}>
          <Icon of={Mail} /> {t("help.mail")}
        </a>
      </li>
    </ul>
  );
}
