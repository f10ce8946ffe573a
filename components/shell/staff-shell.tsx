import { LogOut } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { BridgeMark } from "@/components/picture/bridge-mark";
import { DropDetails } from "@/components/shell/drop-details";
import { type NavLink, NavLinks } from "@/components/shell/nav-links";
import { type PlainAction, PlainForm } from "@/components/shell/plain-form";
import { type Preference, PreferenceForm } from "@/components/shell/preferences";
import { Icon } from "@/components/ui/icon";

type StaffShellProps = {
  organisation: string;
  home: string;
  /** Today, People, Matching, Duos, Sessions: those that this person may open. */
  nav: readonly NavLink[];
  /** What stands under "Programme". */
  more?: readonly NavLink[];
  person: { name: string; role?: string };
  preferences?: readonly Preference[];
  signOut: PlainAction;
  labels: { skip: string; menu: string; more: string; signOut: string; account: string };
  /** Said above everything, such as that this is a demonstration. */
  banner?: ReactNode;
  /** Help, at the same place on every page. */
  footer?: ReactNode;
  children: ReactNode;
};

/** The staff side: a narrow bar of five words, the rest under "Programme", the person at the end. */
export function StaffShell(props: StaffShellProps) {
  const { organisation, home, nav, more = [], person, preferences = [], signOut, labels } = props;
  return (
    <div data-side="staff" className="flex min-h-dvh flex-col">
      <a href="#content" className="skip-link">
        {labels.skip}
      </a>
      {props.banner}
      <header data-screen-only className="border-b border-line bg-surface">
        <div className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-3 px-4 py-1">
          <Link
            href={home}
            className="flex min-h-control min-w-24 grow basis-0 items-center gap-2 font-bold text-ink no-underline md:min-w-0 md:grow-0 md:basis-auto"
          >
            <BridgeMark className="size-7 shrink-0 text-primary" />
            <bdi className="truncate">{organisation}</bdi>
          </Link>
          <nav
            aria-label={labels.menu}
            className="order-3 min-w-0 grow basis-[calc(100%-9rem)] overflow-x-auto px-1 py-0.5 md:order-2 md:grow-0 md:basis-auto"
          >
            <NavLinks links={nav} />
          </nav>
          {more.length > 0 ? (
            <DropDetails summary={labels.more} className="order-4 md:order-3">
              <nav aria-label={labels.more}>
                <NavLinks links={more} stacked />
              </nav>
            </DropDetails>
          ) : null}
          <DropDetails
            summary={<bdi className="max-w-24 truncate md:max-w-40">{person.name}</bdi>}
            className="order-2 md:order-4 md:ms-auto"
          >
            {person.role ? <p className="px-2.5 pt-1 text-small text-muted">{person.role}</p> : null}
            {preferences.map((preference) => (
              <PreferenceForm key={preference.name} {...preference} />
            ))}
            <PlainForm action={signOut} className="border-t border-line pt-2">
              <button
                type="submit"
                className="flex min-h-control w-full items-center gap-2 rounded-box px-2.5 text-start hover:bg-primary-soft"
              >
                <Icon of={LogOut} mirrored />
                {labels.signOut}
              </button>
            </PlainForm>
          </DropDetails>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto grid w-full max-w-page grow content-start gap-6 px-4 py-6">
        {props.children}
      </main>
      {props.footer ? (
        <footer data-screen-only className="mx-auto w-full max-w-page border-t border-line px-4 py-3">
          {props.footer}
        </footer>
      ) : null}
    </div>
  );
}
