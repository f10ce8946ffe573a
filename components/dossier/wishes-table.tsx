import type { BoardProps } from "@/components/dossier/board-screen";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, SelectField } from "@/components/form/text-fields";
import { PersonName } from "@/components/ui/person-name";
import { Table } from "@/components/ui/table";
import { confirmWishAction } from "@/lib/features/dossier/actions";
import { formatDay, translator } from "@/lib/i18n";

/** What newcomers chose and coordination takes up, the first wishes of each before the others. */
export function WishesTable({ org, locale, board }: BoardProps) {
  const t = translator(locale, "dossiers");
  const members = board.lastWord === "members";
  if (members && board.wishes.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2>{t("wishes.title")}</h2>
      <p className="max-w-measure text-muted">{t(members ? "wishes.hintMembers" : "wishes.hint")}</p>
      <Table
        caption={t("wishes.title")}
        rows={board.wishes}
        rowKey={(wish) => wish.showingId}
        empty={<p>{t("wishes.empty")}</p>}
        columns={[
          {
            id: "who",
            header: t("wishes.who"),
            rowHeader: true,
            cell: (wish) => <PersonName name={wish.migrantName} href={`/w/${org}/matching/${wish.migrantId}`} />,
          },
          { id: "rank", header: t("wishes.rank"), figures: true, cell: (wish) => wish.rank },
          {
            id: "whom",
            header: t("wishes.whom"),
            cell: (wish) => <PersonName name={wish.citizenName} href={`/w/${org}/matching/${wish.citizenId}`} />,
          },
          { id: "when", header: t("wishes.when"), cell: (wish) => formatDay(locale, wish.at, new Date()) },
          {
            id: "action",
            header: t("wishes.action"),
            cell: (wish) => (
              <ActionForm
                action={confirmWishAction}
                hidden={{ locale, organisation: org, next: `/w/${org}/matching/${wish.migrantId}` }}
                label={`${wish.migrantName}, ${wish.citizenName}`}
                className="flex flex-wrap items-end gap-2"
              >
                <HiddenField name="showingId" value={wish.showingId} />
                <SelectField
                  name="referencePersonId"
                  label={t("wishes.reference")}
                  optional
                  choose={t("wishes.least")}
                  options={board.companions
                    .filter(({ reachable }) => reachable)
                    .map(({ membershipId, calledName }) => ({ value: membershipId, label: calledName }))}
                />
                <SubmitButton>{t("wishes.confirm")}</SubmitButton>
              </ActionForm>
            ),
          },
        ]}
      />
    </section>
  );
}
