import { Picture } from "@/components/picture/by-name";
import { wishPictures } from "@/components/speed-meeting/wish-fields";
import { PageHeader } from "@/components/ui/page-header";
import { BackLink } from "@/components/ui/question-screen";
import { directions, type StaffLocale } from "@/lib/domain/locale";
import { wishWords } from "@/lib/domain/matching/evening";
import type { EveningCards } from "@/lib/features/speed-meeting/queries";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; found: EveningCards };
type Card = EveningCards["cards"][number];

/** One card for each guest, in the guest's language: a number, its tables, and a face to tick. Never a name. */
export function CardsScreen({ org, locale, found }: Props) {
  const t = translator(locale, "speedMeeting");
  const { evening, cards } = found;
  return (
    <>
      <div data-screen-only>
        <PageHeader
          back={<BackLink href={`/w/${org}/matching/evenings/${evening.eveningId}`}>{evening.name}</BackLink>}
          title={t("cards.title")}
          intro={t("cards.print")}
        />
      </div>
      <div className="grid gap-5 lg:grid-cols-2 print:block print:columns-2">
        {cards.map((card) => (
          <PaperCard key={card.number} card={card} />
        ))}
      </div>
    </>
  );
}

function PaperCard({ card: { number, locale, rounds } }: { card: Card }) {
  const t = translator(locale, "wishes");
  const cell = "border border-control px-1.5 py-1 text-center";
  return (
    <article
      data-card
      lang={locale}
      dir={directions[locale]}
      className="grid content-start gap-2 rounded-box border border-control bg-surface p-4 print:mb-4"
    >
      <h2 className="flex items-baseline justify-between gap-3">
        <span>{t("card.title")}</span>
        <span className="text-[3rem] leading-none font-bold tabular-nums">{number}</span>
      </h2>
      <table className="w-full border-collapse tabular-nums">
        <thead>
          <tr>
            {(["turn", "table", "with"] as const).map((name) => (
              <th key={name} scope="col" className={`${cell} text-small font-normal`}>
                {t(`card.${name}`)}
              </th>
            ))}
            {wishWords.map((word) => (
              <th key={word} scope="col" className={`${cell} text-small font-normal`}>
                <span className="mx-auto block w-7">
                  <Picture name={wishPictures[word]} />
                </span>
                {t(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rounds.map(({ round, table, with: other }) => (
            <tr key={round}>
              <th scope="row" className={cell}>
                {round}
              </th>
              {table === null ? (
                <td colSpan={5} className={`${cell} text-muted`}>
                  {t("card.rest")}
                </td>
              ) : (
                <>
                  <td className={cell}>{table}</td>
                  <td className={`${cell} font-bold`}>{other}</td>
                  {wishWords.map((word) => (
                    <td key={word} className={cell}>
                      <span aria-hidden="true" className="mx-auto block size-5 rounded-sm border-2 border-control" />
                    </td>
                  ))}
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-small">{t("card.hint")}</p>
      <p className="text-small">{t("card.give")}</p>
    </article>
  );
}
