import { describe, expect, it } from "vitest";
import { duoStates } from "@/lib/domain/duo";
import {
  type Conduct,
  contactMoments,
  type Disclosure,
  disclosures,
  standardConduct,
} from "@/lib/domain/matching/conduct";
import {
  type Acquaintance,
  bothSaidYes,
  contactsShared,
  disclosed,
  mostInCommon,
  proposalView,
  stateAsTold,
} from "@/lib/domain/matching/disclosure";
import { type Answer, type Proposal, proposalStates } from "@/lib/domain/matching/proposal";
import type { Reason } from "@/lib/domain/matching/reason";
import { otherSide, sides } from "@/lib/domain/programme";
import { at } from "../moves";

const now = at("2026-03-02T09:00:00Z");
const later = at("2026-03-20T09:00:00Z");
const yes = { citizen: "yes", migrant: "yes" } as const;
const nobody = { citizen: null, migrant: null } as const;
const agreed = { citizen: true, migrant: true } as const;

/** From two strangers to a duo, step by step; each name says what has happened last. */
const steps = {
  proposed: { proposal: "proposed", answers: nobody, duo: null, meeting: null },
  oneYes: { proposal: "proposed", answers: { citizen: "yes", migrant: null }, duo: null, meeting: null },
  bothYes: { proposal: "accepted", answers: yes, duo: "meeting", meeting: null },
  decidedByStaff: { proposal: "accepted", answers: nobody, duo: "meeting", meeting: null },
  planned: {
    proposal: "accepted",
    answers: nobody,
    duo: "meeting",
    meeting: { state: "planned", startsAt: now, agrees: nobody },
  },
  confirmed: {
    proposal: "accepted",
    answers: nobody,
    duo: "meeting",
    meeting: { state: "confirmed", startsAt: later, agrees: nobody },
  },
  begun: {
    proposal: "accepted",
    answers: nobody,
    duo: "meeting",
    meeting: { state: "confirmed", startsAt: now, agrees: nobody },
  },
  held: {
    proposal: "accepted",
    answers: nobody,
    duo: "meeting",
    meeting: { state: "held", startsAt: now, agrees: { citizen: true, migrant: null } },
  },
  bothAgree: {
    proposal: "accepted",
    answers: nobody,
    duo: "meeting",
    meeting: { state: "held", startsAt: now, agrees: agreed },
  },
  active: { proposal: "accepted", answers: nobody, duo: "active", meeting: null },
  closing: { proposal: "accepted", answers: yes, duo: "closing", meeting: null },
  closed: { proposal: "accepted", answers: yes, duo: "closed", meeting: null },
  separated: { proposal: "accepted", answers: yes, duo: "separated", meeting: null },
} as const satisfies Record<string, Acquaintance>;

describe("how to reach each other is told", () => {
  it.each([
    ["bothYes", ["bothYes", "bothAgree", "active", "closing"]],
    ["firstMeeting", ["held", "bothAgree", "active", "closing"]],
    ["active", ["active", "closing"]],
  ] as const)("with %s: at %j and at no other moment", (contactAt, moments) => {
    for (const [step, between] of Object.entries(steps)) {
      expect([step, contactsShared({ contactAt }, between)]).toEqual([step, moments.some((one) => one === step)]);
    }
  });

  it("never without a duo, whatever the proposal", () => {
    for (const contactAt of contactMoments)
      for (const proposal of proposalStates)
        for (const duo of [null, ...duoStates]) {
          const shared = contactsShared({ contactAt }, { proposal, answers: yes, duo, meeting: null });
          if (duo === null || duo === "closed" || duo === "separated") expect(shared).toBe(false);
        }
  });
});

it("two yeses are those to the proposal, or those after the first meeting", () => {
  const told = Object.entries(steps).filter(([, between]) => bothSaidYes(between));
  expect(told.map(([step]) => step)).toEqual(["bothYes", "bothAgree", "active", "closing", "closed", "separated"]);
});

describe("what the programme lets be seen", () => {
  const every: readonly (readonly Disclosure[])[] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) =>
    disclosures.filter((_, position) => bits & (1 << position)),
  );

  it("holds for each side by itself, until both said yes or sat at one table", () => {
    for (const side of sides)
      for (const mine of every) {
        const seen = { [side]: mine, [otherSide[side]]: disclosures } as Conduct["seen"];
        for (const [step, between] of Object.entries(steps)) {
          const known = ["bothYes", "begun", "held", "bothAgree", "active", "closing", "closed", "separated"].includes(
            step,
          );
          const told = disclosed({ seen }, side, between, now);
          for (const what of disclosures) expect([step, told[what]]).toEqual([step, known || mine.includes(what)]);
        }
      }
  });
});

const common = (key: Reason["key"], criterion: Reason["criterion"]): Reason => ({
  criterion,
  tone: "for",
  points: 10,
  key,
  values: { languages: ["fr"] },
});
const reasons: readonly Reason[] = [
  common("matching.reason.commonLanguage", "commonLanguage"),
  common("matching.reason.waiting", "waiting"),
  { criterion: "needsMet", tone: "against", points: 0, key: "matching.reason.needsUnmet", values: {} },
];
const open: Proposal = {
  state: "proposed",
  expiresAt: later,
  citizenAnswer: null,
  migrantAnswer: null,
  citizenAskedAt: now,
  migrantAskedAt: now,
  pausedAt: null,
};
const proposal = {
  ...open,
  migrantAnswer: "yes" as Answer | null,
  reasons,
  declineReason: "feeling",
  citizen: { name: "Anna Peeters", email: "anna@example.be", phone: "+32470123456" },
  score: 13,
};
const leila = { calledName: "Leila", place: { fr: "Ixelles", nl: "Elsene" } };
const all = standardConduct(10);

describe("what one side sees of a proposal", () => {
  it("is the other's called name and what both told, never an answer, a score or a way to reach them", () => {
    const view = proposalView(proposal, "citizen", leila, all, now);
    expect(view).toEqual({
      otherCalledName: "Leila",
      place: leila.place,
      commonGround: [{ key: "matching.reason.commonLanguage", values: { languages: ["fr"] } }],
      expiresAt: later,
      ownAnswer: null,
      mayAnswer: true,
      standing: "open",
    });
    expect(JSON.stringify(view)).not.toMatch(/Peeters|@|\+32|feeling|score|points|migrantAnswer/);
  });

  it("is three things in common at most", () => {
    const many = { ...proposal, reasons: Array.from({ length: 5 }, () => reasons[0]!) };
    expect(proposalView(many, "citizen", leila, all, now)?.commonGround).toHaveLength(mostInCommon);
  });

  it("is nothing where the programme lets nothing be seen", () => {
    const conduct = { ...all, seen: { citizen: [], migrant: disclosures } };
    expect(proposalView(proposal, "citizen", leila, conduct, now)).toMatchObject({
      otherCalledName: null,
      place: null,
      commonGround: null,
    });
  });

  it("does not exist for whoever has not been asked yet", () => {
    expect(proposalView({ ...proposal, citizenAskedAt: null }, "citizen", leila, all, now)).toBeNull();
    expect(proposalView({ ...proposal, citizenAskedAt: null }, "migrant", leila, all, now)).not.toBeNull();
  });

  it("does not change with what the other says, nor with how it ended", () => {
    const views = ([null, "yes"] as const).map((migrantAnswer) =>
      proposalView({ ...proposal, migrantAnswer }, "citizen", leila, all, now),
    );
    expect(views[0]).toEqual(views[1]);
    const overs = (["declined", "expired", "cancelled"] as const).map((state) =>
      proposalView({ ...proposal, state }, "citizen", leila, all, now),
    );
    expect(new Set(overs.map((view) => JSON.stringify(view))).size).toBe(1);
    expect(overs[0]).toMatchObject({ standing: "over", mayAnswer: false });
  });

  it("is over when the time is over, unless that stands still; one's own answer stands", () => {
    expect(proposalView(proposal, "citizen", leila, all, later)).toMatchObject({ standing: "over", mayAnswer: false });
    const paused = proposalView({ ...proposal, pausedAt: now }, "citizen", leila, all, later);
    expect(paused).toMatchObject({ standing: "open", mayAnswer: true });
    expect(paused?.expiresAt.toISOString()).toBe("2026-04-07T21:59:59.999Z");
    expect(proposalView(proposal, "migrant", leila, all, now)).toMatchObject({ ownAnswer: "yes", mayAnswer: false });
    expect(proposalView({ ...proposal, state: "accepted" }, "migrant", leila, all, now)?.standing).toBe("accepted");
  });
});

it("whoever is asked second still waits, as far as they are told", () => {
  expect(stateAsTold("proposed", null)).toBe("waiting");
  expect(stateAsTold("proposed", now)).toBe("proposed");
  expect(stateAsTold("meeting", null)).toBe("meeting");
});
