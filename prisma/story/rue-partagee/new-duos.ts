/** Duos that have just begun, or are about to. */
import type { StoryDuo } from "@/prisma/story/duos";

const bothYes = { citizen: "yes", migrant: "yes" } as const;

export const newDuos: readonly StoryDuo[] = [
  {
    key: "nadege and rojda",
    citizen: "nadege",
    migrant: "rojda",
    reference: "joris",
    proposed: 44,
    says: bothYes,
    meeting: {
      on: 35,
      time: "18:45",
      place: "Place Cardinal Mercier, 1090 Jette, au kiosque",
      invited: "Nadège, Rojda et Joris",
      mediator: "joris",
      hopes: {
        citizen: "Chanter ensemble, et manger à la longue table après la répétition.",
        migrant: "Chanter, et que l’on me corrige mon français sans me couper.",
      },
      agrees: bothYes,
    },
    meetings: {
      every: 7,
      help: {
        on: 20,
        by: "migrant",
        note: "J’ai reçu une lettre de l’école que nous ne comprenons pas, ni Nadège ni moi.",
        seen: 19,
      },
    },
  },
  {
    key: "pieter and dawit",
    citizen: "pieter",
    migrant: "dawit",
    reference: "aminata",
    proposed: 22,
    says: bothYes,
    unsigned: ["citizen"],
    meeting: {
      on: 13,
      time: "11:00",
      place: "Café Walvis, Antoine Dansaertstraat 209, 1000 Brussel",
      invited: "Pieter, Dawit en Aminata",
      mediator: "aminata",
      hopes: {
        citizen: "Schaken, op zaterdag, met drie.",
        migrant: "A good game and somebody who tells me how things work here.",
      },
      agrees: bothYes,
    },
  },
  {
    key: "claire and yara",
    citizen: "claire",
    migrant: "yara",
    reference: "aminata",
    proposed: 9,
    says: bothYes,
    meeting: {
      on: -1,
      time: "17:30",
      place: "Maison Autrique, chaussée de Haecht 266, 1030 Schaerbeek",
      invited: "Claire, Yara et Aminata",
      mediator: "aminata",
    },
  },
];
