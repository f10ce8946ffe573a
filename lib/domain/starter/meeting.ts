/** Questions about meeting: where, when, in which language, and with whom. */
import type { Question } from "@/lib/domain/question";
import { genderPreferenceOptions, radiusOptions } from "@/lib/domain/starter/options";
import { say } from "@/lib/domain/starter/say";

export const postcode: Question = {
  key: "postcode",
  kind: "postcode",
  role: "postcode",
  required: true,
  label: say("Quel est votre code postal ?", "Wat is uw postcode?", "What is your postcode?", "ما رمزك البريدي؟"),
  hint: say(
    "Quatre chiffres, par exemple 1000",
    "Vier cijfers, bijvoorbeeld 1000",
    "Four digits, for example 1000",
    "أربعة أرقام، مثلًا 1000",
  ),
  why: say(
    "Pour chercher quelqu’un près de chez vous.",
    "Om iemand dicht bij u te zoeken.",
    "To look for someone near you.",
    "لنبحث عن شخص قريب منك.",
  ),
};

export const radius: Question = {
  key: "radius",
  kind: "choice",
  role: "radiusKm",
  required: true,
  options: radiusOptions,
  label: say(
    "Jusqu’où pouvez-vous aller ?",
    "Hoe ver kunt u gaan?",
    "How far can you go?",
    "إلى أي مسافة يمكنك الذهاب؟",
  ),
  why: say(
    "Pour vous proposer des rencontres possibles.",
    "Om ontmoetingen voor te stellen die kunnen.",
    "To suggest meetings that are possible.",
    "لنقترح عليك لقاءات ممكنة.",
  ),
};

export const languages: Question = {
  key: "languages",
  kind: "languages",
  role: "languages",
  required: true,
  label: say(
    "Quelles langues parlez-vous ?",
    "Welke talen spreekt u?",
    "Which languages do you speak?",
    "ما اللغات التي تتكلمها؟",
  ),
  hint: say("Un peu, c’est déjà bien.", "Een beetje is al goed.", "A little is already good.", "القليل يكفي."),
  why: say(
    "Pour que vous vous compreniez à deux.",
    "Zodat u elkaar met twee begrijpt.",
    "So that the two of you understand each other.",
    "لكي يفهم كل منكما الآخر.",
  ),
};

export const halfDays: Question = {
  key: "halfDays",
  kind: "halfDays",
  role: "halfDays",
  required: true,
  label: say("Quand avez-vous du temps ?", "Wanneer hebt u tijd?", "When do you have time?", "متى لديك وقت؟"),
  hint: say(
    "Choisissez tous les moments possibles.",
    "Kies alle mogelijke momenten.",
    "Choose all possible times.",
    "اختر كل الأوقات الممكنة.",
  ),
  why: say(
    "Pour trouver un moment commun.",
    "Om een moment te vinden dat past.",
    "To find a time that suits both.",
    "لنجد وقتًا يناسبكما.",
  ),
};

export const genderPreference: Question = {
  key: "genderPreference",
  kind: "choice",
  role: "genderPreference",
  required: false,
  options: genderPreferenceOptions,
  label: say("Qui voulez-vous rencontrer ?", "Wie wilt u ontmoeten?", "Whom do you want to meet?", "من تريد أن تقابل؟"),
  why: say(
    "Nous respectons ce choix.",
    "We respecteren deze keuze.",
    "We respect this choice.",
    "نحن نحترم هذا الاختيار.",
  ),
};
