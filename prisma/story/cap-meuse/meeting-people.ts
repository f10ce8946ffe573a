/** What introductions say in Namur, and the evenings there. */
import type { StoryEvening } from "@/prisma/story/acts/evening";

export const introductions: readonly string[] = [
  "J’ai changé de métier deux fois. Je peux dire comment on recommence.",
  "Je prends le temps d’écouter. On peut marcher le long de la Meuse en parlant.",
  "",
  "Je connais bien les formations de la région et les horaires de bus.",
];

export const evenings: readonly StoryEvening[] = [
  {
    programme: "mentorat",
    name: "Soirée d’automne",
    place: "Maison des associations, Namur",
    planned: 12,
    held: 6,
    rounds: 1,
    until: "closed",
  },
  {
    programme: "mentorat",
    name: "Midi des métiers",
    place: "Bibliothèque de Salzinnes",
    planned: 11,
    held: 3,
    rounds: 1,
    until: "cancelled",
  },
  {
    programme: "mentorat",
    name: "Soirée à Jambes",
    place: "Maison de quartier de Jambes",
    planned: 9,
    held: 2,
    rounds: 1,
    until: "wishing",
  },
  {
    programme: "mentorat",
    name: "Soirée soupe",
    place: "Maison des associations, Namur",
    planned: 8,
    held: 1,
    rounds: 1,
    until: "running",
  },
  {
    programme: "mentorat",
    name: "Soirée des lumières",
    place: "Salle communale de Saint-Servais",
    planned: 5,
    held: -9,
    rounds: 4,
    until: "planned",
  },
];
