import { Mail, Phone } from "lucide-react";
import { placeName } from "@/components/matching/words";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { writePhone } from "@/lib/domain/contact";
import type { Locale } from "@/lib/domain/locale";
import type { MyDuo } from "@/lib/features/duo/queries";
import { formatList, languageName, translator } from "@/lib/i18n";

type PartProps = { locale: Locale; duo: MyDuo };

/** How to reach the other one, or from when on; the languages and the commune as far as they may be known. */
export function Reach({ locale, duo, name }: PartProps & { name: string | null }) {
  const t = translator(locale, "meeting");
  const { phone, email, reachFrom, languages, placeNames } = duo.partner;
  const link = "inline-flex min-h-control items-center gap-2 font-semibold";
  return (
    <Card title={name ? t("duo.reach", { name }) : t("duo.reachUnnamed")}>
      {reachFrom ? <p>{t(`duo.reachLater.${reachFrom}`)}</p> : null}
      {name && phone ? (
        <a href={`tel:${phone}`} className={link}>
          <Icon of={Phone} /> {t("duo.call", { name })} <bdi dir="ltr">{writePhone(phone)}</bdi>
        </a>
      ) : null}
      {name && email ? (
        <a href={`mailto:${email}`} className={link}>
          <Icon of={Mail} /> {t("duo.write", { name })}
        </a>
      ) : null}
      {name && !reachFrom && !phone && !email ? <p>{t("duo.byTeam", { name })}</p> : null}
      {name && languages.length > 0 ? (
        <p>
          {t("duo.languages", {
            name,
            languages: formatList(
              locale,
              languages.map(({ code }) => languageName(code, locale)),
            ),
          })}
        </p>
      ) : null}
      {placeNames ? <Place locale={locale} name={name} place={placeName(locale, placeNames)} /> : null}
    </Card>
  );
}

function Place({ locale, name, place }: { locale: Locale; name: string | null; place: string }) {
  if (name) return <p>{translator(locale, "meeting")("duo.place", { name, place })}</p>;
  return <p>{translator(locale, "proposal")("placeUnnamed", { place })}</p>;
}

/** Whoever carries several duos goes from one to the other. */
export function OtherDuos({ org, locale, duo }: PartProps & { org: string }) {
  const t = translator(locale, "meeting");
  if (duo.others.length === 0) return null;
  return (
    <Card title={t("duo.others")}>
      <ul className="grid">
        {duo.others.map(({ id, calledName }) => (
          <li key={id}>
            <a
              href={`/o/${org}/${locale}/me/duo?duo=${id}`}
              className="inline-flex min-h-control items-center font-semibold"
            >
              {calledName === null ? t("duo.otherUnnamed") : <bdi>{calledName}</bdi>}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
