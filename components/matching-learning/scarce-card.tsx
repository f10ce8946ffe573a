import type { CardProps } from "@/components/matching-learning/learning-screen";
import { SideTag } from "@/components/ui/side-tag";
import { Table } from "@/components/ui/table";
import { sides } from "@/lib/domain/programme";
import { capitalise, translator, vocabulary } from "@/lib/i18n";

/** Where one more person would count, by what the best plan of today says that a place is worth. */
export function ScarceCard({ locale, page }: CardProps) {
  const t = translator(locale, "learning");
  const words = vocabulary(locale, page.programme.vocabulary);
  const worth = (price: number) => (price >= page.base ? "rare" : price > 0 ? "wanted" : "enough");
  return (
    <section className="grid gap-3">
      <h2>{t("scarce.title")}</h2>
      <p className="max-w-measure text-muted">{t("scarce.hint")}</p>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {sides.map((side) => (
          <div key={side} className="grid gap-2">
            <h3>
              <SideTag side={side}>{capitalise(locale, words[`${side}s`])}</SideTag>
            </h3>
            <Table
              caption={capitalise(locale, words[`${side}s`])}
              rows={page.scarce[side]}
              rowKey={({ group }) => group}
              empty={<p className="text-muted">{t("scarce.empty")}</p>}
              columns={[
                {
                  id: "commune",
                  header: t("scarce.commune"),
                  rowHeader: true,
                  cell: ({ group }) => group || t("scarce.elsewhere"),
                },
                { id: "people", header: t("scarce.people"), figures: true, cell: ({ people }) => people },
                { id: "left", header: t("scarce.left"), figures: true, cell: ({ left }) => left },
                { id: "worth", header: t("scarce.worth"), cell: ({ price }) => t(`scarce.${worth(price)}`) },
              ]}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
