import { CitizensTable } from "@/components/dossier/citizens-table";
import { NewcomersTable } from "@/components/dossier/newcomers-table";
import { WishesTable } from "@/components/dossier/wishes-table";
import { MatchingNav } from "@/components/matching/matching-nav";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { localise, type StaffLocale } from "@/lib/domain/locale";
import type { DossierBoard } from "@/lib/features/dossier/queries";
import { translator } from "@/lib/i18n";

type Props = { org: string; locale: StaffLocale; board: DossierBoard };
export type BoardProps = Omit<Props, "board"> & { board: Extract<DossierBoard, { on: boolean }> };

/** What waits for coordination first, then who chooses, then who is introduced. */
export function DossierBoardScreen({ org, locale, board }: Props) {
  const t = translator(locale, "dossiers");
  const base = `/w/${org}/matching/dossiers`;
  if (!("on" in board)) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState
          title={t("noProgramme")}
          action={<LinkButton href={`/w/${org}/programme`}>{t("noProgrammeAction")}</LinkButton>}
        >
          {t("noProgrammeHint")}
        </EmptyState>
      </>
    );
  }
  const props = { org, locale, board } as BoardProps;
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <MatchingNav org={org} here="dossiers" programmeId={props.board.programme.id} />
      {board.programmes.length > 1 ? (
        <Tabs
          label={t("programmes")}
          tabs={board.programmes.map(({ id, name }) => ({
            href: `${base}?programme=${id}`,
            label: localise(name, locale).text,
            current: id === props.board.programme.id,
          }))}
        />
      ) : null}
      {board.on ? (
        <>
          <WishesTable {...props} />
          <NewcomersTable {...props} />
        </>
      ) : (
        <Notice title={t("off")}>{t("offHint")}</Notice>
      )}
      <CitizensTable {...props} />
    </>
  );
}
