import { query } from "@/lib/access/query";
import { hashToken } from "@/lib/access/secrets";
import type { LinkPurpose } from "@/lib/domain/actor";
import type { Locale, Localised } from "@/lib/domain/locale";
import { duoBeside, firstOf, wayStep } from "@/lib/domain/next-thing";
import { refuse } from "@/lib/domain/result";
import { personToHand } from "@/lib/features/accounts/people";
import { handedAccessSchema, linkPageSchema, spaceSchema } from "@/lib/features/accounts/schema";
import { readOwned } from "@/lib/features/accounts/standing";
import { publicAddress } from "@/lib/features/personal-link";

export type LinkPage =
  | { readonly standing: "unknown" }
  | {
      readonly standing: "ok" | "expired" | "used";
      readonly purpose: LinkPurpose;
      readonly subjectId: string | null;
      /** Only while the link opens. */
      readonly calledName: string | null;
    };

/** What a link is for and whether it still opens. Looking changes nothing. */
export const linkPage = query({
  permission: "site.read",
  input: linkPageSchema,
  async run({ db, organisationId, now }, { token }): Promise<LinkPage> {
    const link = await db.personalLink.findFirst({
      where: { organisationId, tokenHash: hashToken(token), revokedAt: null },
      include: { person: { select: { calledName: true } } },
    });
    if (!link) return { standing: "unknown" };
    const { purpose, subjectId, person } = link;
    const standing = link.usedAt ? "used" : link.expiresAt <= now ? "expired" : "ok";
    return { standing, purpose, subjectId, calledName: standing === "ok" ? person.calledName : null };
  },
});

export type Contact = {
  readonly calledName: string;
  readonly hours: Localised | null;
  readonly means: Localised | null;
};

/** The own space: the one next thing, where one is on the way, whom to call. */
export const space = query({
  permission: "participant.space",
  input: spaceSchema,
  async run(context) {
    const { db, organisationId, actor, now } = context;
    if (actor.kind !== "participant") return refuse("access.notFound");
    const person = await db.person.findFirst({
      where: { organisationId, id: actor.personId },
      select: { calledName: true, locale: true },
    });
    if (!person) return refuse("access.notFound");
    const owned = await readOwned(context, actor.personId);
    const first = firstOf(owned, now);
    const own = owned.find((candidate) => candidate.participationId === first?.own.participationId);
    return {
      calledName: person.calledName,
      locale: person.locale satisfies Locale,
      participationId: own?.participationId ?? null,
      next: first?.thing ?? null,
      step: own ? wayStep(own.state) : null,
      vocabulary: own?.vocabulary ?? ("duo" as const),
      programme: own?.programme ?? null,
      partner: own?.partner ?? null,
      duoId: duoBeside(owned, first?.thing.kind ?? null),
      contact: own?.contact ?? null,
    };
  },
});
export type Space = Extract<Awaited<ReturnType<typeof space>>, { ok: true }>["value"];

/** What was handed to someone already, for the member of the team who is about to hand something over. */
export const handedAccess = query({
  permission: "access.hand",
  input: handedAccessSchema,
  async run(context, { personId }) {
    const person = await personToHand(context, personId);
    if (!person) return refuse("access.notFound");
    const { id: _, email, slug, ...handed } = person;
    return {
      ...handed,
      personId,
      hasAddress: email !== null,
      /** Where the code is to be written. */
      codePage: publicAddress(slug, person.locale, "code"),
    };
  },
});
export type HandedAccess = Extract<Awaited<ReturnType<typeof handedAccess>>, { ok: true }>["value"];
