import type { ReactNode } from "react";
import { OrganisationColour } from "@/components/shell/organisation-colour";
import { StaffShell } from "@/components/shell/staff-shell";
import { staffOfRequest } from "@/lib/access/caller";
import { organisationBySlug } from "@/lib/access/organisation";
import { pathOfRequest } from "@/lib/access/page";
import { themeOfRequest } from "@/lib/access/preferences";
import { chooseLanguageAction, chooseThemeAction, signOutAction } from "@/lib/access/sign-in-actions";
import { staffLocales } from "@/lib/domain/locale";
import { may, type Permission } from "@/lib/domain/policy";
import { themes } from "@/lib/domain/theme";
import { env } from "@/lib/env";
import { ownNames, staffLocale, translator } from "@/lib/i18n";

type Props = { slug: string; children: ReactNode };

/** The frame of the staff side. It shows what may be opened; whether it may is asked again by every page's own query. */
export async function WorkFrame({ slug, children }: Props) {
  const staff = await staffOfRequest();
  const membership = staff?.memberships.find((candidate) => candidate.slug === slug);
  if (!staff || !membership) return children;
  const locale = staffLocale(staff.locale);
  const t = translator(locale, "shell");
  const common = translator(locale, "common");
  const actor = { kind: "staff", userId: staff.userId, ...membership } as const;
  const offered = ([permission, path, label]: readonly [Permission, string, string]) =>
    may(actor, permission) ? [{ href: `/w/${slug}${path}`, label }] : [];
  const path = await pathOfRequest();
  return (
    <>
      <OrganisationColour colour={(await organisationBySlug(slug))?.colour} />
      <StaffShell
        organisation={membership.organisationName}
        home={`/w/${slug}/today`}
        nav={(
          [
            ["work.enter", "/today", t("today")],
            ["people.view", "/people", t("people")],
            ["matching.view", "/matching", t("matching")],
            ["duo.list", "/duos", t("duos")],
            ["training.view", "/sessions", t("sessions")],
          ] as const
        ).flatMap(offered)}
        more={[
          ...(
            [
              ["selection.view", "/selection", t("selection")],
              ["evaluation.view", "/evaluations", t("evaluations")],
              ["dashboard.view", "/insights", t("insights")],
              ["message.view", "/messages", t("messages")],
              ["programme.edit", "/programme", t("programme")],
              ["team.view", "/team", t("team")],
              ["organisation.edit", "/settings", t("settings")],
              ["work.enter", "/profile", t("profile")],
            ] as const
          ).flatMap(offered),
          { href: `/o/${slug}/${staff.locale}`, label: t("site") },
          ...(env.DEMO_MODE ? [{ href: "/mailbox", label: t("mailbox") }] : []),
          ...(staff.memberships.length > 1 ? [{ href: "/choose", label: t("choose") }] : []),
        ]}
        person={{ name: staff.name }}
        preferences={[
          {
            label: t("language"),
            action: chooseLanguageAction,
            name: "locale",
            current: locale,
            choices: staffLocales.map((one) => ({ value: one, label: ownNames[one], lang: one })),
            next: path,
          },
          {
            label: t("theme"),
            action: chooseThemeAction,
            name: "theme",
            current: await themeOfRequest(),
            choices: themes.map((theme) => ({ value: theme, label: common(`theme.${theme}`) })),
            next: path,
          },
        ]}
        signOut={signOutAction}
        labels={{ skip: t("skip"), menu: t("menu"), more: t("more"), signOut: t("signOut"), account: t("account") }}
        banner={
          env.DEMO_MODE ? (
            <p className="bg-accent-soft px-4 py-1 text-center text-small text-accent-ink">{t("demo")}</p>
          ) : null
        }
      >
        {children}
      </StaffShell>
    </>
  );
}
