import { leftToRight } from "@/components/ui/isolate";
import type { PublicOrganisation } from "@/lib/access/organisation";
import { writePhone } from "@/lib/domain/contact";
import type { Locale } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

type Props = { organisation: PublicOrganisation; locale: Locale };

function Text({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) {
  return (
    <article className="grid max-w-measure gap-4">
      <h1>{title}</h1>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </article>
  );
}

export function PrivacyText({ organisation, locale }: Props) {
  const t = translator(locale, "site");
  const values = {
    organisation: organisation.name,
    contact: leftToRight(writePhone(organisation.contactPhone)),
    email: leftToRight(organisation.contactEmail),
  };
  const keys = ["kept", "seen", "asylum", "other", "drafts", "change", "cookies"] as const;
  return <Text title={t("privacy.title")} paragraphs={keys.map((key) => t(`privacy.${key}`, values))} />;
}

export function AccessibilityText({ organisation, locale }: Props) {
  const t = translator(locale, "site");
  const paragraphs = [
    t("accessibility.text"),
    t("accessibility.contact", { email: leftToRight(organisation.contactEmail) }),
  ];
  return <Text title={t("accessibility.title")} paragraphs={paragraphs} />;
}

export function CreditsText({ locale }: Props) {
  const t = translator(locale, "site");
  return <Text title={t("credits.title")} paragraphs={[t("credits.postcodes"), t("credits.fonts")]} />;
}
