/** An organisation is opened, says who it is, and its team comes in by the links of their invitations. */
import { callerOf } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import type { StaffRole } from "@/lib/domain/actor";
import type { Locale, Localised, StaffLocale } from "@/lib/domain/locale";
import { setPasswordByLink } from "@/lib/features/password/commands";
import { changeOrganisation, openOrganisation } from "@/lib/features/platform/commands";
import { organisationSettings } from "@/lib/features/platform/queries";
import { inviteMember, setMyContact, suspendMember } from "@/lib/features/team/commands";
import type { Calendar, DaysAgo } from "@/prisma/story/calendar";
import { must } from "@/prisma/story/must";
import type { Act } from "@/prisma/story/telling";
import { holderOf, look, membershipOf, openWorld, staff, type World } from "@/prisma/story/world";

export type StoryMember = {
  readonly key: string;
  readonly name: string;
  readonly calls: string;
  readonly email: string;
  readonly locale: StaffLocale;
  readonly roles: readonly StaffRole[];
  readonly joined: DaysAgo;
  /** When and how the two of a duo reach whoever accompanies them. */
  readonly hours?: Localised;
  readonly means?: Localised;
  /** Left the team; what they did stays. */
  readonly suspended?: DaysAgo;
};

export type StoryOrganisation = {
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly locales: readonly Locale[];
  readonly defaultLocale: Locale;
  readonly colour: string;
  readonly welcome: Localised;
  readonly opened: DaysAgo;
  /** Who administers it first comes first. */
  readonly team: readonly [StoryMember, ...StoryMember[]];
};

/** The platform's administrator opens it and never sees its people. */
export async function open(organisation: StoryOrganisation, calendar: Calendar, userId: string): Promise<World> {
  const { slug, name, city, contactName, contactEmail, contactPhone, locales, defaultLocale, opened } = organisation;
  const [first] = organisation.team;
  const platform = callerOf(newId(), { kind: "platform", userId }, calendar.office(opened, "10:00"));
  const { organisationId } = await must(
    openOrganisation(platform, {
      slug,
      name,
      city,
      contactName,
      contactEmail,
      contactPhone,
      locales: [...locales],
      defaultLocale,
      administrator: { name: first.name, email: first.email, locale: first.locale },
    }),
  );
  return openWorld(slug, organisationId, calendar);
}

export function settle({ calendar }: World, organisation: StoryOrganisation, password: string): Act[] {
  const [first, ...others] = organisation.team;
  const presenting: Act = {
    at: calendar.office(organisation.opened - 1, "14:00"),
    what: `${organisation.slug} says who it is`,
    run: (world, now) => present(world, organisation, first.key, now),
  };
  return [
    ...comeIn(calendar, first, password),
    presenting,
    ...others.flatMap((member) => [invite(calendar, first.key, member), ...comeIn(calendar, member, password)]),
    ...organisation.team.flatMap((member) => leave(calendar, first.key, member)),
  ];
}

async function present(world: World, organisation: StoryOrganisation, administrator: string, now: Date) {
  const { name, city, contactName, contactEmail, contactPhone, locales, defaultLocale, colour, welcome } = organisation;
  const caller = staff(world, administrator, now);
  const { seen } = await must(organisationSettings(caller, {}));
  const said = { name, city, contactName, contactEmail, contactPhone, defaultLocale, colour, welcome, seen };
  return must(changeOrganisation(caller, { ...said, locales: [...locales] }));
}

function invite(calendar: Calendar, administrator: string, member: StoryMember): Act {
  const { key, email, name, calls, locale, roles, joined } = member;
  return {
    at: calendar.office(joined, "09:10"),
    what: `${key} is invited`,
    run: (world, now) =>
      must(
        inviteMember(staff(world, administrator, now), { email, name, calledName: calls, locale, roles: [...roles] }),
      ),
  };
}

/** The link of the invitation, a password, and for whoever accompanies duos how to be reached. */
function comeIn(calendar: Calendar, member: StoryMember, password: string): Act[] {
  const { key, email, hours, means, joined } = member;
  const entering: Act = {
    at: calendar.office(joined, "11:40"),
    what: `${key} chooses a password`,
    afterMail: true,
    async run(world, now) {
      const found = await look(world, ({ db, organisationId }) =>
        db.membership.findFirstOrThrow({
          where: { organisationId, person: { email } },
          select: { id: true, userId: true, personId: true, roles: true },
        }),
      );
      const { id: membershipId, ...actor } = found;
      world.staff.set(key, { kind: "staff", membershipId, ...actor });
      const holder = await holderOf(world, found.personId, "setPassword", membershipId, now);
      await must(setPasswordByLink(holder, { password, passwordAgain: password }));
      if (hours && means) await must(setMyContact(staff(world, key, now), { hours, means }));
    },
  };
  return [entering];
}

function leave(calendar: Calendar, administrator: string, { key, suspended }: StoryMember): Act[] {
  if (suspended === undefined) return [];
  return [
    {
      at: calendar.office(suspended, "17:00"),
      what: `${key} leaves the team`,
      run: (world, now) =>
        must(suspendMember(staff(world, administrator, now), { membershipId: membershipOf(world, key) })),
    },
  ];
}
