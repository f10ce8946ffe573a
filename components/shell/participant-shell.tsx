import { LogOut } from "lucide-react";
import type { ReactNode } from "react";
import { BridgeMark } from "@/components/picture/bridge-mark";
import { type PlainAction, PlainForm } from "@/components/shell/plain-form";
import { HelpBlock, type HelpContact, type HelpWords } from "@/components/ui/help";
import { Icon } from "@/components/ui/icon";
import { type LanguageLink, LanguagePicker } from "@/components/ui/language-picker";
import { Button } from "@/components/ui/plain-button";
import type { Locale } from "@/lib/domain/locale";

export type ShellLink = { href: string; label: string };

export type ParticipantShellProps = {
  organisation: { name: string; href: string };
  locale: Locale;
  languages: readonly LanguageLink[];
  labels: { skip: string; language: string; menu?: string };
  help: HelpContact & { words: HelpWords };
  /** Only for someone who is signed in: phones are shared. */
  signOut?: { action: PlainAction; label: string; note?: string; hidden?: Record<string, string | undefined> };
  links?: readonly ShellLink[];
  footerLinks?: readonly ShellLink[];
  banner?: ReactNode;
  children: ReactNode;
};

/** A participant's screen: who speaks, in which language, one thing, then a human, always at the same place. */
export function ParticipantShell(props: ParticipantShellProps) {
  return <Shell {...props} width="max-w-[42rem]" />;
}

/** The organisation's public site: the same frame with more room. */
export function PublicShell(props: ParticipantShellProps) {
  return <Shell {...props} width="max-w-[64rem]" />;
}

function Shell({
  organisation,
  locale,
  languages,
  labels,
  help,
  signOut,
  width,
  ...props
}: ParticipantShellProps & { width: string }) {
  const { links = [], footerLinks = [], banner, children } = props;
  return (
    <div data-side="participant" className="flex min-h-dvh flex-col">
      <a href="#content" className="skip-link">
        {labels.skip}
      </a>
      {banner}
      <header data-screen-only className="border-b border-line bg-surface">
        <div className={`mx-auto flex w-full flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 ${width}`}>
          <a
            href={organisation.href}
            className="flex min-h-control min-w-0 grow items-center gap-2 font-bold text-ink no-underline"
          >
            <BridgeMark className="size-8 shrink-0 text-primary" />
            <bdi className="min-w-0 wrap-break-word">{organisation.name}</bdi>
          </a>
          <LanguagePicker label={labels.language} current={locale} languages={languages} />
          {links.length > 0 ? (
            <nav aria-label={labels.menu} className="w-full">
              <LinkList links={links} />
            </nav>
          ) : null}
        </div>
      </header>
      <main id="content" tabIndex={-1} className={`mx-auto grid w-full grow content-start gap-6 px-4 py-6 ${width}`}>
        {children}
      </main>
      <footer data-screen-only className={`mx-auto grid w-full gap-4 px-4 pb-8 ${width}`}>
        <HelpBlock {...help} />
        {signOut ? (
          <PlainForm
            action={signOut.action}
            hidden={signOut.hidden}
            className="grid justify-items-start gap-2 border-t border-line pt-4"
          >
            {signOut.note ? <p className="text-small text-muted">{signOut.note}</p> : null}
            <Button type="submit">
              <Icon of={LogOut} mirrored />
              {signOut.label}
            </Button>
          </PlainForm>
        ) : null}
        {footerLinks.length > 0 ? <LinkList links={footerLinks} small /> : null}
      </footer>
    </div>
  );
}

function LinkList({ links, small }: { links: readonly ShellLink[]; small?: boolean }) {
  return (
    <ul className={small ? "flex flex-wrap gap-x-5 text-small" : "flex flex-wrap gap-x-5"}>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} className="inline-flex min-h-control items-center">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
