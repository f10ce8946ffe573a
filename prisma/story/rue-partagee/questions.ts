/** What the team of Rue Partagée was asked before winter; the votes decided the first time. */
import type { StoryQuestion } from "@/prisma/story/acts/asking-team";

export const decidedByVotes: readonly StoryQuestion[] = [
  {
    note: "Ils habitent de part et d’autre du canal. Est-ce que le trajet se fera, en hiver ?",
    asked: 12,
    votes: [
      { by: "aminata", vote: "yes", reason: "Il y a un bus direct, et la personne aime marcher." },
      { by: "tomasz", vote: "yes", reason: "À l’entretien, le trajet n’était pas un souci." },
    ],
  },
];

export const decidedAfterVotes: readonly StoryQuestion[] = [
  {
    note: "Première idée, avant d’avoir parlé avec les deux.",
    asked: 8,
    votes: [{ by: "tomasz", vote: "unsure", reason: "Je ne connais qu’une des deux personnes." }],
    ends: "withdrawn",
  },
  {
    note: "Les goûts se rejoignent, mais les horaires sont serrés.",
    asked: 7,
    votes: [
      { by: "samia", vote: "no", reason: "Un seul moment commun, et il tombe un jour sur deux." },
      { by: "joris", vote: "no", reason: "Il vaut mieux attendre quelqu’un du quartier." },
    ],
    ends: { against: "Un seul moment commun : le premier empêchement arrêterait tout." },
  },
  {
    note: "Deux personnes calmes, qui cherchent surtout à parler. Qu’en pensez-vous ?",
    asked: 2,
    votes: [{ by: "joris", vote: "yes", reason: "Même rythme, même humour. J’y crois." }],
  },
];
