import { describe, expect, it } from "vitest";
import {
  backoffSeconds,
  decideCancellation,
  decideDelivery,
  decideRetry,
  deliveryOutcomes,
  isMessageKey,
  messageKeys,
  messageMachine,
  messageStates,
  messages,
  mostAttempts,
} from "@/lib/domain/message";
import { everyMove } from "./moves";

it("has one table", () => {
  const open = { send: "sent", fail: "retrying", giveUp: "dead", cancel: "cancelled" };
  expect(everyMove(messageMachine)).toEqual({
    queued: open,
    retrying: open,
    sent: {},
    dead: { retry: "queued" },
    cancelled: {},
  });
});

describe("a delivery", () => {
  it("is tried five times, with longer and longer waits, and then given up", () => {
    let message = { state: "queued" as (typeof messageStates)[number], attempts: 0 };
    const waits: (number | null)[] = [];
    while (message.state === "queued" || message.state === "retrying") {
      const tried = decideDelivery(message, "failed");
      if (!tried.ok) throw new Error(tried.reason);
      waits.push(tried.value.retryInSeconds);
      message = { state: tried.value.transition.to, attempts: tried.value.attempts };
    }
    expect(message).toEqual({ state: "dead", attempts: mostAttempts });
    expect(waits).toEqual([...backoffSeconds, null]);
  });

  it("ends at once when it is taken, or refused for good", () => {
    const message = { state: "retrying", attempts: 2 } as const;
    expect(decideDelivery(message, "accepted")).toMatchObject({ value: { transition: { to: "sent" }, attempts: 3 } });
    expect(decideDelivery(message, "rejected")).toMatchObject({
      value: { transition: { to: "dead" }, retryInSeconds: null },
    });
  });

  it.each(messageStates.flatMap((state) => deliveryOutcomes.map((outcome) => [state, outcome] as const)))(
    "of a message that is %s and %s",
    (state, outcome) => {
      const open = state === "queued" || state === "retrying";
      expect(decideDelivery({ state, attempts: 0 }, outcome).ok).toBe(open);
      expect(decideCancellation(state).ok).toBe(open);
      expect(decideRetry(state).ok).toBe(state === "dead");
    },
  );
});

describe("the templates", () => {
  it("wait as long as the Undo on the screen, except for codes that someone is waiting for", () => {
    const atOnce = messageKeys.filter((key) => messages[key].delaySeconds === 0);
    expect(atOnce).toEqual(["resumeCode", "signInCode"]);
    for (const key of messageKeys) expect([0, 10]).toContain(messages[key].delaySeconds);
  });

  it("carry no personal link when they go to staff, but for the one with which to choose a password", () => {
    const linked = messageKeys.filter((key) => messages[key].audience === "staff" && messages[key].linkPurpose);
    expect(linked.map((key) => messages[key].linkPurpose)).toEqual(linked.map(() => "setPassword"));
  });

  it("are known by their key", () => {
    expect(isMessageKey("proposalMade")).toBe(true);
    expect(isMessageKey("toString")).toBe(false);
  });
});
