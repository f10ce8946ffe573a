import type { Logbook } from "@/prisma/story/acts/accompanying";
import type { Selecting } from "@/prisma/story/acts/applying";
import type { StorySession } from "@/prisma/story/acts/training";
import type { Calendar } from "@/prisma/story/calendar";

export const selecting: Selecting = {
  coordinator: "olivier",
  assessors: [
    ["samia", "olivier"],
    ["samia", "yasmine"],
    ["yasmine", "olivier"],
  ],
  notes: {
    yes: [
      "Projet précis, étapes réalistes. La formation a confirmé l’impression.",
      "Comprend la différence entre conseiller et faire à la place.",
      "Très présent pendant les deux soirées, questions concrètes.",
      "Connaît le secteur, et le dit sans en rajouter.",
    ],
    doubt: [
      "Bon contact. Les objectifs sont encore à écrire ensemble avant la première rencontre.",
      "Peu de temps libre ; à vérifier dans trois mois.",
    ],
    no: [
      "La demande est plus simple qu’un mentorat : une démarche suffit.",
      "Un autre service répondra mieux et plus vite à cette demande.",
    ],
  },
};

/** Two Thursday evenings, six times; the last ones are still to come. */
export function sessionsOf({ thursday }: Calendar): readonly StorySession[] {
  const common = {
    title: {
      fr: "Mentor et mentoré : qui fait quoi",
      en: "Mentor and mentee: who does what",
      ar: "المرشد والمتدرب: من يفعل ماذا",
    },
    place: "Cap Meuse, rue de Fer, 5000 Namur",
    teacher: "Luc Servais",
    trainer: "luc",
    hours: ["18:00", "20:30"],
  } as const;
  const from = (ago: number) => [thursday(ago), thursday(ago) - 7];
  return [
    { ...common, key: "first", places: 10, planned: 345, dates: from(318) },
    { ...common, key: "second", places: 10, planned: 250, dates: from(224) },
    { ...common, key: "third", places: 8, planned: 150, dates: from(124) },
    { ...common, key: "fourth", places: 8, planned: 75, dates: from(50) },
    { ...common, key: "fifth", places: 8, planned: 40, dates: from(23) },
    { ...common, key: "sixth", places: 6, planned: 20, dates: from(-9) },
  ];
}

export const logbook: Logbook = {
  activities: ["work", "work", "papers", "language", "coffee", "call", "walk"],
  minutes: [45, 60, 60, 90, 90, 120],
  notes: {
    fr: [
      "CV relu ligne par ligne. Il tient maintenant sur une page.",
      "Visite d’un atelier. Le patron a posé plus de questions que nous.",
      "Répétition d’un entretien, au café, devant tout le monde.",
      "Appel au service des équivalences : réponse dans six semaines.",
      "Lettre envoyée. Nous croisons les doigts.",
    ],
    nl: [],
    en: [
      "Made a list of ten companies and called three of them.",
      "Practised telephone calls. The second one went well.",
      "Looked at courses together and crossed out the expensive ones.",
    ],
    ar: [
      "كتبنا رسالة طلب العمل معًا.",
      "زرنا مركز التدريب وسألنا عن المواعيد.",
      "تدربنا على المقابلة. كانت أفضل من المرة السابقة.",
    ],
  },
};
