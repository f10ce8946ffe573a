import type { ReactNode } from "react";
import { OrganisationColour } from "@/components/shell/organisation-colour";
import { PublicShell } from "@/components/shell/participant-shell";
import { participantOfOrganisation } from "@/lib/access/caller";
import type { PublicOrganisation } from "@/lib/access/organisation";
import { pathOfRequest } from "@/lib/access/page";
import { writePhone } from "@/lib/domain/contact";
import type { Locale } from "@/lib/domain/locale";
import { env } from "@/lib/env";
import { ownNames, translator } from "@/lib/i18n";

type Props = { organisation: PublicOrganisation; locale: Locale; children: ReactNode };

/** The frame of all that an organisation shows to the public and to people who take part. */
export async function PublicFrame({ organisation, locale, children }: Props) {
  const shell = translator(locale, "participantShell");
  const common = translator(locale, "common");
  const base = `/o/${organisation.slug}/${locale}`;
  const path = (await pathOfRequest()).replace(/^\/o\/[^/]+\/[^/?]+/, "");
  const signedIn = await participantOfOrganisation(organisation);
  const phone = organisation.contactPhone;
  return (
    <>
      <OrganisationColour colour={organisation.colour} />
      <PublicShell
        organisation={{ name: organisation.name, href: base }}
        locale={locale}
        languages={organisation.locales.map((one) => ({
          locale: one,
          name: ownNames[one],
          href: `/o/${organisation.slug}/${one}${path}`,
        }))}
        labels={{ skip: common("actions.skip"), language: common("language.label"), menu: shell("menu") }}
        help={{
          phone: { number: phone, written: writePhone(phone) },
          whatsapp: phone.replace(/\D/g, ""),
          mail: organisation.contactEmail,
          words: {
            title: common("help.title"),
            talk: common("help.talk"),
            call: common("help.call"),
            whatsapp: common("help.whatsapp"),
            mail: common("help.mail"),
          },
        }}
        links={signedIn ? [{ href: `${base}/me`, label: shell("mySpace") }] : []}
        footerLinks={[
          { href: `${base}/privacy`, label: shell("privacy") },
          { href: `${base}/accessibility`, label: shell("accessibility") },
          { href: `${base}/credits`, label: translator(locale, "site")("credits.title") },
        ]}
        banner={
          env.DEMO_MODE ? (
            <p className="bg-accent-soft px-4 py-1 text-center text-small text-accent-ink">{shell("demo")}</p>
          ) : null
        }
      >
        {children}
      </PublicShell>
    </>
  );
}
