import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import type { ListedOrganisation } from "@/lib/access/organisation";
import { directions, type StaffLocale } from "@/lib/domain/locale";
import type { Mailbox } from "@/lib/features/messages/queries";
import { formatDateTime, translator } from "@/lib/i18n";

type Props = {
  locale: StaffLocale;
  organisations: readonly ListedOrganisation[];
  /** Slug of the organisation whose messages are shown. */
  current: string;
  mailbox: Mailbox;
};

/** Where the messages of the demonstration arrive, as each person would read them. */
export function MailboxScreen({ locale, organisations, current, mailbox: { letters, next } }: Props) {
  const t = translator(locale, "messages");
  return (
    <>
      <PageHeader title={t("mailbox.title")} intro={t("mailbox.intro")} />
      <Tabs
        label={t("mailbox.organisation")}
        tabs={organisations.map(({ slug, name }) => ({
          href: `/mailbox?org=${slug}`,
          label: <bdi>{name}</bdi>,
          current: slug === current,
        }))}
      />
      {letters.length === 0 ? (
        <EmptyState
          title={t("mailbox.empty")}
          action={<LinkButton href={`/o/${current}/${locale}`}>{t("mailbox.home")}</LinkButton>}
        >
          {t("mailbox.emptyHint")}
        </EmptyState>
      ) : (
        <div className="grid gap-4">
          {letters.map((letter) => (
            <Letter key={letter.id} letter={letter} locale={locale} />
          ))}
        </div>
      )}
      {next ? <LinkButton href={`/mailbox?org=${current}&after=${next}`}>{t("mailbox.older")}</LinkButton> : null}
    </>
  );
}

function Letter({ letter, locale }: { letter: Mailbox["letters"][number]; locale: StaffLocale }) {
  const t = translator(locale, "messages");
  const { id, calledName, to, subject, body, sentAt } = letter;
  return (
    <article aria-labelledby={id} className="grid gap-3 rounded-box border border-line bg-surface p-4">
      <div className="text-small text-muted">
        <p>
          {t("mailbox.to", { name: calledName })} · <bdi dir="ltr">{to}</bdi>
        </p>
        <time dateTime={sentAt.toISOString()}>{formatDateTime(locale, sentAt, new Date())}</time>
      </div>
      <div lang={letter.locale} dir={directions[letter.locale]} className="grid gap-2">
        <h2 id={id}>{subject}</h2>
        {body
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => (
            <p key={line}>{isAddress(line) ? <MessageLink href={line} /> : line}</p>
          ))}
      </div>
    </article>
  );
}

function isAddress(line: string): boolean {
  return /^https?:\/\/\S+$/.test(line);
}

function MessageLink({ href }: { href: string }) {
  return (
    <a href={href} dir="ltr" className="break-all">
      {href}
    </a>
  );
}
