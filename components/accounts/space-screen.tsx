import { NextThingCard } from "@/components/accounts/next-thing-card";
import { isolate } from "@/components/ui/isolate";
import { OwnText } from "@/components/ui/own-text";
import { BigLink } from "@/components/ui/plain-button";
import { Steps } from "@/components/ui/progress";
import type { Locale } from "@/lib/domain/locale";
import { waySteps } from "@/lib/domain/next-thing";
import type { Contact, Space } from "@/lib/features/accounts/queries";
import { translator } from "@/lib/i18n";

type Props = { organisation: string; locale: Locale; found: Space };

/** One's own space: the one next thing, then where one is, then whom to call. */
export function SpaceScreen({ organisation, locale, found }: Props) {
  const t = translator(locale, "space");
  return (
    <div className="mx-auto grid w-full max-w-phone gap-6">
      <h1>{t("me.hello", { name: isolate(found.calledName) })}</h1>
      {found.next ? (
        <NextThingCard organisation={organisation} locale={locale} found={found} next={found.next} />
      ) : (
        <p>{t("me.nothing")}</p>
      )}
      {found.duoId ? (
        <BigLink href={`/o/${organisation}/${locale}/me/duo?duo=${found.duoId}`} kind="secondary">
          {t("me.duo")}
        </BigLink>
      ) : null}
      {found.step ? <Way locale={locale} step={found.step} /> : null}
      {found.contact ? <WhomToCall locale={locale} contact={found.contact} /> : null}
    </div>
  );
}

function Way({ locale, step }: { locale: Locale; step: NonNullable<Space["step"]> }) {
  const t = translator(locale, "space");
  const here = step === "done" ? waySteps.length : waySteps.indexOf(step);
  return (
    <section aria-labelledby="way" className="grid gap-3">
      <h2 id="way">{t("me.way")}</h2>
      <Steps
        label={t("me.way")}
        steps={waySteps.map((one, index) => ({
          id: one,
          label: t(`me.steps.${one}`),
          state: index < here ? "done" : index === here ? "current" : "ahead",
          note: index === here ? t("me.now") : undefined,
        }))}
      />
    </section>
  );
}

function WhomToCall({ locale, contact }: { locale: Locale; contact: Contact }) {
  const t = translator(locale, "space");
  const { calledName, hours, means } = contact;
  return (
    <section aria-labelledby="contact" className="grid gap-2">
      <h2 id="contact">{t("me.contact")}</h2>
      <p>{t("me.contactText", { name: isolate(calledName) })}</p>
      <dl className="grid gap-2">
        {(
          [
            ["hours", hours],
            ["means", means],
          ] as const
        ).map(([name, text]) =>
          text ? (
            <div key={name}>
              <dt className="text-small text-muted">{t(`me.${name}`)}</dt>
              <dd>
                <OwnText text={text} locale={locale} />
              </dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
