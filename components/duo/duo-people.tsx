import Link from "next/link";
import type { DuoProps } from "@/components/duo/duo-screen";
import { languagesInWords, placeName } from "@/components/matching/words";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { isolate } from "@/components/ui/isolate";
import { PersonName } from "@/components/ui/person-name";
import { SideTag } from "@/components/ui/side-tag";
import { writePhone } from "@/lib/domain/contact";
import { sides } from "@/lib/domain/programme";
import { languageName, translator, vocabulary } from "@/lib/i18n";

/** Both people and how to reach them: they agreed to that when they said yes. */
export function DuoPeople({ org, locale, duo }: DuoProps) {
  const t = translator(locale, "duos");
  return (
    <Card title={t("people")}>
      {sides.map((side) => {
        const { calledName, phone, email, languages, placeNames, personId, locale: reads } = duo.members[side];
        return (
          <section key={side} className="grid gap-1">
            <h3 className="flex flex-wrap items-baseline gap-x-2">
              <PersonName name={calledName} className="text-large font-semibold" />
              <SideTag side={side}>{vocabulary(locale, duo.programme.vocabulary)[side]}</SideTag>
            </h3>
            <DescriptionList
              facts={[
                {
                  term: t("phone"),
                  value: phone ? (
                    <a href={`tel:${phone}`} dir="ltr">
                      {writePhone(phone)}
                    </a>
                  ) : (
                    t("none")
                  ),
                },
                {
                  term: t("email"),
                  value: email ? (
                    <a href={`mailto:${email}`} dir="ltr">
                      {email}
                    </a>
                  ) : (
                    t("none")
                  ),
                },
                { term: t("languages"), value: languagesInWords(locale, languages) || t("none") },
                { term: t("place"), value: placeNames ? placeName(locale, placeNames) : t("unknown") },
              ]}
            />
            <p className="text-small text-muted">
              {t("messages", { language: languageName(reads, locale) })} ·{" "}
              <Link href={`/w/${org}/people/${personId}`}>{t("record", { name: isolate(calledName) })}</Link>
            </p>
          </section>
        );
      })}
    </Card>
  );
}
