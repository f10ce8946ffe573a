import { describe, expect, it } from "vitest";
import { dossierStates } from "@/lib/domain/matching/dossier-record";
import {
  awaitsAgreement,
  decideIntroduction,
  decidePublication,
  decideRound,
  decideWithdrawal,
  decideWords,
  longestIntroduction,
  stateAfterEdit,
} from "@/lib/domain/matching/introduction";

const person = {
  name: "Éléonore Van den Berghe",
  calledName: "Léo",
  email: "leo@boite.example",
  phone: "+32470112233",
};

describe("the words of an introduction", () => {
  it.each([
    "",
    "J’aime marcher le dimanche et cuisiner pour mes voisins.",
    "Je connais bien le quartier, j’ai 3 enfants et un chien de 7 ans.",
    "Ik ga graag wandelen van 10 tot 12 uur.",
    "Une rue calme, un jardin, 2 chats.",
    "Libre le 12/05 et le 13/05, à 18 h 30.",
    "أحب المشي في الحديقة ٣ مرات في الأسبوع",
  ])("may be: %s", (fr) => expect(decideWords({ fr }, person).ok).toBe(true));

  it.each([
    ["the name", "Je m’appelle Leo et j’aime marcher.", "dossier.namesPerson"],
    ["the name without its accents", "ELEONORE aime marcher.", "dossier.namesPerson"],
    ["the family name", "Famille Berghe, trois enfants.", "dossier.namesPerson"],
    ["an e-mail address", "Écrivez à quelquun@boite.example", "dossier.givesContact"],
    ["a telephone number", "Appelez le 0470 11 22 33.", "dossier.givesContact"],
    ["the same in other digits", "اتصل ٠٤٧٠١١٢٢٣٣", "dossier.givesContact"],
    ["another number", "au 02/512.34.56.78", "dossier.givesContact"],
    ["a page", "Voyez www.moi.be", "dossier.givesContact"],
    ["a name of a network", "On me trouve sous @marcheuse", "dossier.givesContact"],
    ["a street", "J’habite rue de la Paix 12.", "dossier.givesAddress"],
    ["a street after its number", "Au 12, avenue Louise", "dossier.givesAddress"],
    ["a Dutch street", "Ik woon in de Kerkstraat 5", "dossier.givesAddress"],
    ["an Arabic street", "أسكن في شارع السلام ١٢", "dossier.givesAddress"],
    ["too much", "a".repeat(longestIntroduction + 1), "dossier.tooLong"],
  ])("may not give %s", (_, text, reason) => {
    expect(decideWords({ fr: "", ar: text }, person)).toMatchObject({ ok: false, reason, field: "words.ar" });
  });
});

describe("the way of an introduction", () => {
  it.each(dossierStates)("%s: who publishes, withdraws and edits", (state) => {
    expect({
      publishAgreed: decidePublication({ state, agreed: true }),
      publishOther: decidePublication({ state, agreed: false }),
      awaits: awaitsAgreement({ state, agreed: false }),
      withdraw: decideWithdrawal(state).ok,
      edited: stateAfterEdit(state),
    }).toMatchObject(
      {
        draft: {
          publishAgreed: { ok: true },
          publishOther: { reason: "dossier.notAgreed" },
          awaits: true,
          withdraw: true,
          edited: "draft",
        },
        published: {
          publishAgreed: { reason: "move.notFromHere" },
          publishOther: { reason: "move.notFromHere" },
          awaits: false,
          withdraw: true,
          edited: "draft",
        },
        withdrawn: { publishAgreed: { reason: "move.notFromHere" }, awaits: false, withdraw: false, edited: "draft" },
      }[state],
    );
  });

  it("introduces citizens who wait, and lets newcomers who wait choose", () => {
    expect(decideIntroduction({ side: "citizen", state: "waiting" }).ok).toBe(true);
    expect(decideIntroduction({ side: "citizen", state: "proposed" })).toMatchObject({ reason: "dossier.notWaiting" });
    expect(decideIntroduction({ side: "migrant", state: "waiting" })).toMatchObject({ reason: "dossier.notWaiting" });
    expect(decideRound({ side: "migrant", state: "waiting", roundOpen: false }).ok).toBe(true);
    expect(decideRound({ side: "citizen", state: "waiting", roundOpen: false }).ok).toBe(false);
    expect(decideRound({ side: "migrant", state: "waiting", roundOpen: true })).toMatchObject({
      reason: "dossier.roundOpen",
    });
  });
});
