import type { StoryFrame } from "@/prisma/story/acts/framing";

/** One that is open, and one that is being prepared. */
export const frames: readonly StoryFrame[] = [
  {
    key: "mentorat",
    by: "olivier",
    created: 362,
    opened: 350,
    name: { fr: "Mentorat métier", en: "Trade mentoring", ar: "الإرشاد المهني" },
    summary: {
      fr: "Une personne qui connaît son métier accompagne pendant six mois une personne qui veut l’exercer ici. Vous fixez les objectifs à deux, dès la première rencontre.",
      en: "Somebody who knows a trade accompanies, for six months, somebody who wants to work in it here. You set the goals together from the first meeting on.",
      ar: "شخص يعرف مهنته يرافق لمدة ستة أشهر شخصًا يريد أن يمارسها هنا. تحددان الأهداف معًا منذ اللقاء الأول.",
    },
    orientation: "mentoring",
    vocabulary: "mentoring",
    settings: {
      stages: [
        { stage: "training", enabled: true },
        { stage: "selection", enabled: true },
        { stage: "reflection", enabled: true },
      ],
      minimumAssessors: 2,
      reflectionDays: 5,
      proposalDays: 10,
      silentDays: 30,
      evaluationDays: 21,
      rhythmMinutes: 90,
      rhythmDays: 10,
      plannedMonths: 6,
    },
  },
  {
    key: "parrainage",
    by: "olivier",
    created: 9,
    name: { fr: "Parrainage culturel", en: "Culture sponsors", ar: "الرعاية الثقافية" },
    summary: {
      fr: "Une sortie par mois, choisie à tour de rôle : théâtre, match, fête de village. Le programme ouvrira quand la charte sera prête.",
      en: "One outing a month, each choosing in turn: a play, a match, a village fair. The programme opens when its charter is ready.",
      ar: "نزهة واحدة في الشهر يختارها كل منكما بالتناوب: مسرح أو مباراة أو عيد قرية. يُفتح البرنامج عندما يصبح الميثاق جاهزًا.",
    },
    orientation: "befriending",
    vocabulary: "sponsorship",
    settings: {
      stages: [
        { stage: "selection", enabled: true },
        { stage: "training", enabled: false },
        { stage: "reflection", enabled: true },
      ],
      minimumAssessors: 2,
      reflectionDays: 7,
      proposalDays: 14,
      silentDays: 45,
      evaluationDays: 21,
      rhythmMinutes: 120,
      rhythmDays: 30,
      plannedMonths: 12,
    },
  },
];
