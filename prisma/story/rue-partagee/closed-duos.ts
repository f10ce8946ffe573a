/** Duos whose life is over. */
import type { StoryDuo } from "@/prisma/story/duos";

const bothYes = { citizen: "yes", migrant: "yes" } as const;

export const closedDuos: readonly StoryDuo[] = [
  {
    key: "claire and olena",
    citizen: "claire",
    migrant: "olena",
    reference: "aminata",
    proposed: 299,
    says: bothYes,
    meeting: {
      on: 290,
      time: "17:30",
      place: "Jardin botanique, rue Royale, à l’entrée du centre culturel",
      invited: "Claire, Olena et Aminata",
      mediator: "aminata",
      hopes: {
        citizen: "Se promener le samedi, apprendre le nom de quelques arbres, ne pas se presser.",
        migrant: "To speak French without an exam at the end, and to know one person in my street.",
      },
      agrees: bothYes,
    },
    meetings: { every: 13, last: 48 },
    closure: {
      planned: { on: 62, reason: "plannedEnd", gathering: { on: 44, time: "18:00" } },
      done: {
        on: 42,
        reason: "plannedEnd",
        gathering: 44,
        note: "Dernière rencontre au Jardin botanique, là où tout a commencé. Elles continuent à se voir, sans nous.",
      },
      evaluations: {
        citizen: {
          on: 38,
          answers: {
            relation: "3",
            rhythm: "3",
            support: "3",
            frame: "3",
            learned: "yes",
            again: "yes",
            best: "Les promenades où nous ne parlions presque pas.",
          },
        },
        migrant: {
          on: 35,
          answers: {
            relation: "3",
            rhythm: "2",
            support: "3",
            needsMet: "yes",
            again: "maybe",
            best: "Being asked what I think.",
            better: "Start with two meetings in the first week.",
          },
        },
        referencePerson: { on: 33, answers: { relation: "3", goals: "yes", charter: "yes", workload: "light" } },
      },
      again: [{ key: "claire", on: 30 }],
    },
  },
  {
    key: "wim and farhad",
    citizen: "wim",
    migrant: "farhad",
    reference: "bart",
    proposed: 297,
    says: bothYes,
    meeting: {
      on: 288,
      time: "18:00",
      place: "Muntpunt, Munt 6, 1000 Brussel",
      invited: "Wim, Farhad en Bart",
      mediator: "samia",
      hopes: {
        citizen: "Samen sporten en daarna iets drinken. Iemand leren kennen die ik anders nooit zou tegenkomen.",
        migrant: "Nederlands spreken, ook over dingen die niet in het boek staan.",
      },
      agrees: bothYes,
    },
    meetings: { every: 10, last: 158 },
    closure: {
      asked: {
        by: "migrant",
        on: 160,
        reason: "moved",
        note: "Ik heb werk gevonden in Gent en ik verhuis volgende maand. Ik wil wel afscheid nemen.",
        tellOther: true,
      },
      planned: { on: 156, reason: "moved", gathering: { on: 149, time: "19:00" } },
      done: { on: 146, reason: "moved", gathering: 149, note: "Afscheid op het voetbalveld. Wim gaat in Gent kijken." },
      evaluations: {
        citizen: {
          on: 140,
          answers: { relation: "3", rhythm: "3", support: "2", frame: "3", learned: "yes", again: "yes" },
        },
        referencePerson: { on: 138, answers: { relation: "3", goals: "yes", charter: "yes", workload: "right" } },
      },
    },
  },
  {
    key: "fatima and nasreen",
    citizen: "fatima",
    migrant: "nasreen",
    reference: "aminata",
    proposed: 213,
    says: bothYes,
    meeting: {
      on: 204,
      time: "14:30",
      place: "Maison verte et bleue, Neerpede, 1070 Anderlecht",
      invited: "Fatima, Nasreen, leurs enfants et Aminata",
      mediator: "aminata",
      hopes: {
        citizen: "Un mercredi sur deux avec les enfants, et du temps pour parler entre adultes.",
        migrant: "أن أفهم المدرسة، وأن تكون لي صديقة في المدينة.",
      },
      agrees: bothYes,
    },
    meetings: { every: 9, last: 16 },
    closure: {
      planned: {
        on: 30,
        reason: "becameFriendship",
        note: "Elles se voient chaque semaine et n’ont plus besoin du programme.",
        gathering: { on: 14, time: "15:00" },
      },
      done: { on: 12, reason: "becameFriendship", gathering: 14, note: "Goûter à Neerpede, avec toute la famille." },
      evaluations: {
        citizen: {
          on: 5,
          answers: {
            relation: "3",
            rhythm: "3",
            support: "3",
            frame: "2",
            learned: "yes",
            again: "yes",
            better: "La charte est longue. La lire à deux nous a aidées.",
          },
        },
      },
    },
  },
  {
    key: "nadege and viktor",
    citizen: "nadege",
    migrant: "viktor",
    reference: "joris",
    proposed: 210,
    says: bothYes,
    meeting: {
      on: 201,
      time: "18:15",
      place: "GC De Kriekelaar, Gallaitstraat 86, 1030 Schaarbeek",
      invited: "Nadège, Viktor et Joris",
      mediator: "joris",
      hopes: {
        citizen: "Sortir, écouter de la musique, parler un peu anglais.",
        migrant: "Somebody to play chess with, in a quiet place.",
      },
      agrees: { citizen: "yes", migrant: "no" },
    },
  },
];
