import { Picture } from "@/components/picture/by-name";
import { BigLink, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { OwnText } from "@/components/ui/own-text";
import type { PublicOrganisation } from "@/lib/access/organisation";
import type { Locale } from "@/lib/domain/locale";
import { sides } from "@/lib/domain/programme";
import type { SiteProgramme } from "@/lib/features/recruitment/queries";
import { translator } from "@/lib/i18n";

type Props = { organisation: PublicOrganisation; locale: Locale; programmes: readonly SiteProgramme[] };

/** An organisation's front door: what a duo is, and two doors of equal size. */
export function SiteHome({ organisation, locale, programmes }: Props) {
  const t = translator(locale, "site");
  const base = `/o/${organisation.slug}/${locale}`;
  return (
    <>
      <div className="grid items-center gap-6 sm:grid-cols-[1fr_14rem]">
        <div className="grid gap-3">
          <h1>{t("title")}</h1>
          <p className="max-w-measure text-large">{t("intro")}</p>
          <p className="max-w-measure">
            <OwnText text={organisation.welcome} locale={locale} />
          </p>
        </div>
        <div className="mx-auto w-56 max-w-full">
          <Picture name="bridge" />
        </div>
      </div>
      {programmes.length === 0 ? (
        <Notice tone="note" title={t("closed")}>
          {t("closedNext")}
        </Notice>
      ) : null}
      {programmes.map((programme) => (
        <ProgrammeDoors key={programme.slug} programme={programme} locale={locale} base={base} />
      ))}
      <section className="flex flex-wrap items-center gap-3 border-t border-line pt-5">
        <p>{t("already")}</p>
        <LinkButton href={`${base}/resume`} prefetch={false}>
          {t("resume")}
        </LinkButton>
        <LinkButton href={`${base}/sign-in`} prefetch={false}>
          {t("mySpace")}
        </LinkButton>
      </section>
    </>
  );
}

function ProgrammeDoors({ programme, locale, base }: { programme: SiteProgramme; locale: Locale; base: string }) {
  const t = translator(locale, "site");
  const steps = ["apply", ...programme.stages, "matching", "meeting"] as const;
  return (
    <section className="grid gap-4" aria-labelledby={`programme-${programme.slug}`}>
      <h2 id={`programme-${programme.slug}`}>
        <OwnText text={programme.name} locale={locale} />
      </h2>
      <p className="max-w-measure">
        <OwnText text={programme.summary} locale={locale} />
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {sides
          .filter((side) => programme.questions[side])
          .map((side) => (
            <div key={side} className="grid content-between gap-4 rounded-box border border-line bg-surface p-5">
              <div className="mx-auto w-28">
                <Picture name={side === "citizen" ? "citizen" : "newcomer"} />
              </div>
              <BigLink href={`${base}/apply/${programme.slug}/${side}`}>{t(side)}</BigLink>
            </div>
          ))}
      </div>
      <h3>{t("how")}</h3>
      <ol className="grid gap-2 ps-6 [list-style:decimal]">
        {steps.map((step) => (
          <li key={step} className="max-w-measure">
            {t(`steps.${step}`)}
          </li>
        ))}
      </ol>
      <p className="text-muted">
        {t("rhythm", { hours: Math.round(programme.rhythmMinutes / 60), days: programme.rhythmDays })}{" "}
        {programme.plannedMonths ? t("duration", { months: programme.plannedMonths }) : t("openDuration")}
      </p>
    </section>
  );
}
