/** What goes wrong in any year: a form left halfway, an address with a typing error, a mail server that is away. */
import { newId } from "@/lib/access/ids";
import type { Locale } from "@/lib/domain/locale";
import type { Side } from "@/lib/domain/programme";
import { retryMessage } from "@/lib/features/messages/commands";
import { changePerson } from "@/lib/features/people/commands";
import { mailApplication, saveAnswers, startApplication } from "@/lib/features/recruitment/commands";
import type { DaysAgo } from "@/prisma/story/calendar";
import { failDue } from "@/prisma/story/mail";
import { must } from "@/prisma/story/must";
import type { Act } from "@/prisma/story/telling";
import { known, look, staff, visitor, type World } from "@/prisma/story/world";

export type Unfinished = {
  readonly programme: string;
  readonly side: Side;
  readonly locale: Locale;
  readonly on: DaysAgo;
  readonly time: string;
  /** Screen by screen, as far as they came. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Where the way back was sent to. */
  readonly email?: string;
};

/** Somebody begins the form and keeps the rest for later. */
export function begin({ calendar }: World, { on, time, programme, side, locale, answers, email }: Unfinished): Act {
  return {
    at: calendar.at(on, time),
    what: "somebody begins a form",
    async run(world, now) {
      const caller = visitor(world, now);
      const { slug } = known(world.programmes, programme);
      const { token } = await must(startApplication(caller, { programme: slug, side, locale, key: newId() }));
      for (const [step, answer] of Object.entries(answers)) {
        await must(saveAnswers(caller, { token, step, answers: { [step]: answer } }));
      }
      if (email) await must(mailApplication(caller, { token, email }));
    },
  };
}

/** The coordinator puts an address right and sends what had not arrived. */
export function correctAddress({ calendar }: World, coordinator: string, key: string, email: string, on: DaysAgo): Act {
  return {
    at: calendar.office(on, "10:50"),
    what: `the address of ${key} is put right`,
    async run(world, now) {
      const { personId, person } = known(world.people, key);
      const { name, calls, locale, phone = "" } = person;
      const caller = staff(world, coordinator, now);
      await must(changePerson(caller, { personId, name, calledName: calls, email, phone, locale }));
      const dead = await look(world, ({ db, organisationId }) =>
        db.message.findMany({ where: { organisationId, personId, state: "dead" }, select: { id: true } }),
      );
      for (const { id } of dead) await must(retryMessage(caller, { messageId: id }));
    },
  };
}

/** What was to leave at this moment could not, and is tried again later. */
export function mailServerAway({ calendar }: World, on: DaysAgo, time: string): Act {
  return {
    at: calendar.at(on, time),
    what: "the mail server is away",
    run: (world, now) => failDue(world, now),
  };
}
