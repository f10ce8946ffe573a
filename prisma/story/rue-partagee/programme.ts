import type { Logbook } from "@/prisma/story/acts/accompanying";
import type { Selecting } from "@/prisma/story/acts/applying";
import type { StorySession } from "@/prisma/story/acts/training";
import type { Calendar } from "@/prisma/story/calendar";

export const selecting: Selecting = {
  coordinator: "samia",
  assessors: [
    ["tomasz", "samia"],
    ["tomasz", "joris"],
    ["samia", "aminata"],
    ["tomasz", "aminata"],
  ],
  notes: {
    yes: [
      "Entretien chaleureux. Parle de la relation avant de parler d’aide.",
      "Sait dire ce qui est possible et ce qui ne l’est pas. Agenda réaliste.",
      "Goed gesprek. Stelt vragen, luistert, laat stiltes toe.",
      "A compris le rôle de la personne de référence et le trouve rassurant.",
      "Duidelijk over verwachtingen, en er is ruimte voor verrassing.",
      "Vient de son propre choix. A préparé l’entretien.",
    ],
    doubt: [
      "Bonne volonté évidente. À revoir : la place laissée à l’autre dans le choix des activités.",
      "Weinig vrije momenten. Haalbaar als de afspraken vastliggen.",
      "Je préfère un deuxième avis avant de me prononcer.",
    ],
    no: [
      "Attend autre chose que ce qu’un duo peut donner. Une autre adresse serait plus juste.",
      "Andere vraag dan die van ons programma; doorverwijzen met een naam en een telefoonnummer.",
    ],
  },
};

/** Two Saturday mornings, seven times. */
export function sessionsOf({ saturday }: Calendar): readonly StorySession[] {
  const common = {
    title: {
      fr: "Se rencontrer sans se connaître",
      nl: "Elkaar ontmoeten zonder elkaar te kennen",
      en: "Meeting without knowing each other",
      ar: "أن نلتقي قبل أن نتعارف",
    },
    teacher: "Rachel Mukendi",
    trainer: "rachel",
    hours: ["09:30", "12:30"],
  } as const;
  const atLibrary = "Bibliothèque Sophia, 1030 Schaerbeek";
  const atOffice = "Rue Partagée, rue Locquenghien, 1000 Bruxelles";
  const from = (ago: number) => [saturday(ago), saturday(ago) - 7];
  return [
    { ...common, key: "first", place: atOffice, places: 12, planned: 345, dates: from(322) },
    { ...common, key: "second", place: atLibrary, places: 12, planned: 268, dates: from(236) },
    { ...common, key: "third", place: atOffice, places: 10, planned: 175, dates: from(146) },
    { ...common, key: "cancelled", place: atLibrary, places: 10, planned: 125, dates: from(98), cancelled: 101 },
    { ...common, key: "fourth", place: atOffice, places: 10, planned: 105, dates: from(68) },
    { ...common, key: "fifth", place: atLibrary, places: 8, planned: 60, dates: from(30) },
    { ...common, key: "sixth", place: atOffice, places: 8, planned: 45, dates: from(16) },
    { ...common, key: "seventh", place: atOffice, places: 8, planned: 15, dates: from(-7) },
  ];
}

export const logbook: Logbook = {
  activities: ["walk", "coffee", "cooking", "sport", "culture", "games", "music", "garden", "language", "children"],
  minutes: [60, 60, 90, 90, 120, 120, 150, 180],
  notes: {
    fr: [
      "Pluie tout l’après-midi, nous sommes restés au café à jouer aux dames.",
      "Exposition de photos, puis une longue discussion sur le banc.",
      "Nous avons parlé de nos grands-mères. Beaucoup ri.",
      "Découverte du marché. Nous avons goûté de tout.",
      "Rendez-vous court, mais cela faisait du bien.",
      "Lettre de l’école lue ensemble, mot par mot.",
    ],
    nl: [
      "Gewandeld langs het kanaal tot aan de sluis.",
      "We hebben elk een lied uit onze jeugd laten horen.",
      "Regen, dus een bordspel. Ik heb verloren.",
      "Samen naar de bibliotheek. Nu hebben we allebei een kaart.",
      "Korter dan gepland, volgende keer nemen we meer tijd.",
    ],
    en: [
      "Tried a new tram line to the last stop and walked back.",
      "We cooked and wrote the recipe down in three languages.",
      "Free concert in the park, the second half was better.",
      "Talked about work, mostly. It helped to say it aloud.",
    ],
    ar: [
      "مشينا في الحديقة ساعة كاملة ثم شربنا الشاي.",
      "زرنا متحفًا صغيرًا وتعلمت كلمات جديدة كثيرة.",
      "تحدثنا عن الكتب. سنقرأ الكتاب نفسه هذا الشهر.",
    ],
  },
};
