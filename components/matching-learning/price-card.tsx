import type { CardProps } from "@/components/matching-learning/learning-screen";
import { translator } from "@/lib/i18n";

/** What it would cost the whole to place first those who wait long. */
export function PriceCard({ locale, page: { price } }: CardProps) {
  const t = translator(locale, "learning");
  if (!price) return null;
  const { fromDays: days, longWaiting: count, best, fair, costs } = price;
  return (
    <section className="grid gap-2">
      <h2>{t("price.title")}</h2>
      {count === 0 ? (
        <p className="text-muted">{t("price.none", { days })}</p>
      ) : (
        <>
          <p className="max-w-measure">
            {t("price.text", { count, days, best: best.longWaiting, fair: fair.longWaiting })}
          </p>
          <p className="max-w-measure">
            {t("price.duos", { duos: costs.duos })} {t("price.score", { score: Math.max(0, costs.score) })}
          </p>
        </>
      )}
    </section>
  );
}
