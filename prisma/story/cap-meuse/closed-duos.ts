/** Duos whose life is over. */
import type { StoryDuo } from "@/prisma/story/duos";

const bothYes = { citizen: "yes", migrant: "yes" } as const;

export const closedDuos: readonly StoryDuo[] = [
  {
    key: "bernard and anas",
    citizen: "bernard",
    migrant: "anas",
    reference: "yasmine",
    proposed: 287,
    says: bothYes,
    meeting: {
      on: 278,
      time: "10:00",
      place: "Le Delta, avenue Fernand Golenvaux 18, 5000 Namur",
      invited: "Bernard, Anas et Yasmine",
      mediator: "yasmine",
      hopes: {
        citizen: "Comprendre son parcours, relire son CV, le présenter à trois anciens collègues.",
        migrant: "أن أجد عملًا أو تدريبًا خلال ستة أشهر، وأن أعرف كيف تجري المقابلات هنا.",
      },
      agrees: bothYes,
    },
    meetings: { every: 9, last: 99 },
    closure: {
      planned: { on: 106, reason: "plannedEnd", gathering: { on: 95, time: "17:00" } },
      done: {
        on: 93,
        reason: "plannedEnd",
        gathering: 95,
        note: "Anas commence un stage de six mois. Bernard reste son lecteur de CV.",
      },
      evaluations: {
        citizen: {
          on: 85,
          answers: { relation: "3", rhythm: "3", support: "3", frame: "3", learned: "yes", again: "yes" },
        },
        migrant: {
          on: 80,
          answers: {
            relation: "3",
            rhythm: "3",
            support: "3",
            needsMet: "yes",
            again: "yes",
            best: "تعلمت كيف أتحدث عن عملي بلغة بسيطة.",
          },
        },
        referencePerson: {
          on: 78,
          answers: {
            relation: "3",
            goals: "yes",
            charter: "yes",
            workload: "right",
            best: "Objectifs écrits dès le premier jour.",
          },
        },
      },
    },
  },
  {
    key: "sylvie and grace",
    citizen: "sylvie",
    migrant: "grace",
    reference: "olivier",
    proposed: 286,
    says: bothYes,
    meeting: {
      on: 277,
      time: "14:30",
      place: "Maison de la citoyenneté, Namur",
      invited: "Sylvie, Grace et Olivier",
      mediator: "olivier",
      hopes: {
        citizen: "L’accompagner jusqu’à l’équivalence, et lui présenter l’équipe.",
        migrant: "Travailler dans un hôpital avant la fin de l’année.",
      },
      agrees: bothYes,
    },
    meetings: { every: 8, last: 150 },
    closure: {
      asked: {
        by: "citizen",
        on: 148,
        reason: "goalReached",
        note: "Grace a signé son contrat. Nous sommes collègues, plus besoin de mentorat !",
        tellOther: true,
      },
      planned: { on: 145, reason: "goalReached", gathering: { on: 138, time: "16:00" } },
      done: { on: 136, reason: "goalReached", gathering: 138, note: "But atteint deux mois avant la date prévue." },
      evaluations: {
        migrant: {
          on: 125,
          answers: {
            relation: "3",
            rhythm: "3",
            support: "2",
            needsMet: "yes",
            again: "no",
            best: "Sylvie m’a crue tout de suite.",
          },
        },
      },
    },
  },
];
