import type { StoryFrame } from "@/prisma/story/acts/framing";

/** One that is open, and one that takes nobody for the moment. */
export const frames: readonly StoryFrame[] = [
  {
    key: "duos",
    by: "samia",
    created: 364,
    opened: 357,
    name: { fr: "Duos de quartier", nl: "Buurtduo’s", en: "Neighbourhood duos", ar: "ثنائيات الحي" },
    summary: {
      fr: "Deux personnes qui habitent Bruxelles, l’une depuis longtemps et l’autre depuis peu, se voient deux fois par mois. Une promenade, un café, un musée : vous choisissez à deux. L’équipe reste joignable jusqu’au bout.",
      nl: "Twee mensen die in Brussel wonen, de ene al lang en de andere nog maar pas, zien elkaar twee keer per maand. Een wandeling, een koffie, een museum: u kiest samen. Het team blijft bereikbaar tot het einde.",
      en: "Two people who live in Brussels, one for a long time and one for a short time, meet twice a month. A walk, a coffee, a museum: you choose together. The team can be reached until the end.",
      ar: "شخصان يسكنان بروكسل، أحدهما منذ زمن طويل والآخر منذ وقت قصير، يلتقيان مرتين في الشهر. نزهة أو قهوة أو متحف: تختاران معًا. ويبقى الفريق معكما حتى النهاية.",
    },
    orientation: "befriending",
    vocabulary: "duo",
    settings: {
      stages: [
        { stage: "selection", enabled: true },
        { stage: "training", enabled: true },
        { stage: "reflection", enabled: true },
      ],
      minimumAssessors: 2,
      reflectionDays: 7,
      proposalDays: 10,
      silentDays: 30,
      evaluationDays: 14,
      rhythmMinutes: 180,
      rhythmDays: 14,
      plannedMonths: 8,
    },
    revisions: [
      {
        drafted: 168,
        published: 154,
        clauses: [
          {
            topic: "gifts",
            text: {
              fr: "Un petit cadeau est possible à une fête ou à un anniversaire, jusqu’à vingt euros. Si un cadeau vous met mal à l’aise, vous pouvez le dire, à l’autre ou à l’équipe.",
              nl: "Een klein cadeau mag bij een feest of een verjaardag, tot twintig euro. Voelt u zich niet goed bij een cadeau, dan mag u dat zeggen, aan de ander of aan het team.",
              en: "A small gift is possible for a feast or a birthday, up to twenty euros. If a gift makes you feel uneasy, you can say so, to the other or to the team.",
              ar: "الهدية الصغيرة ممكنة في عيد أو عيد ميلاد، حتى عشرين يورو. إذا أزعجتك هدية، يمكنك أن تقول ذلك للآخر أو للفريق.",
            },
          },
        ],
      },
      {
        drafted: 12,
        clauses: [
          {
            topic: "information",
            text: {
              fr: "Vous racontez seulement ce que vous voulez raconter. Vous demandez avant de prendre une photo, et encore une fois avant de la montrer ou de la mettre en ligne.",
              nl: "U vertelt alleen wat u wilt vertellen. U vraagt het voor u een foto neemt, en nog eens voor u ze toont of online zet.",
            },
          },
        ],
      },
    ],
  },
  {
    key: "tables",
    by: "samia",
    created: 190,
    opened: 180,
    paused: 90,
    name: {
      fr: "Tandems de conversation",
      nl: "Praattandems",
      en: "Conversation tandems",
      ar: "ثنائيات المحادثة",
    },
    summary: {
      fr: "Deux langues, deux personnes, une heure par semaine : la moitié du temps dans la langue de l’une, l’autre moitié dans la langue de l’autre.",
      nl: "Twee talen, twee mensen, één uur per week: de helft van de tijd in de taal van de ene, de andere helft in de taal van de andere.",
      en: "Two languages, two people, one hour a week: half of the time in the language of one, the other half in the language of the other.",
      ar: "لغتان وشخصان وساعة واحدة في الأسبوع: نصف الوقت بلغة أحدهما، والنصف الآخر بلغة الآخر.",
    },
    orientation: "befriending",
    vocabulary: "tandem",
    settings: {
      stages: [
        { stage: "selection", enabled: true },
        { stage: "training", enabled: false },
        { stage: "reflection", enabled: false },
      ],
      minimumAssessors: 1,
      reflectionDays: 0,
      proposalDays: 14,
      silentDays: 21,
      evaluationDays: 14,
      rhythmMinutes: 60,
      rhythmDays: 7,
      plannedMonths: null,
    },
  },
];
