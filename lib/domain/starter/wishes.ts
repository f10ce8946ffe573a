/** Questions about wishes: what one likes, needs or can offer, and why one wants to take part. */
import type { Side } from "@/lib/domain/programme";
import type { Question } from "@/lib/domain/question";
import { helpOptions, interestOptions } from "@/lib/domain/starter/options";
import { say } from "@/lib/domain/starter/say";

export const interests: Question = {
  key: "interests",
  kind: "choices",
  role: "interests",
  required: true,
  options: interestOptions,
  label: say("Qu’aimez-vous faire ?", "Wat doet u graag?", "What do you like to do?", "ماذا تحب أن تفعل؟"),
  hint: say(
    "Choisissez tout ce qui vous plaît.",
    "Kies alles wat u leuk vindt.",
    "Choose everything you like.",
    "اختر كل ما يعجبك.",
  ),
  why: say(
    "Pour trouver quelqu’un avec les mêmes goûts.",
    "Om iemand te vinden die hetzelfde graag doet.",
    "To find someone who likes the same things.",
    "لنجد شخصًا يحب الأشياء نفسها.",
  ),
};

const chooseAll = say(
  "Choisissez tout ce qui va.",
  "Kies alles wat past.",
  "Choose everything that fits.",
  "اختر كل ما يناسبك.",
);

export const needs: Question = {
  key: "needs",
  kind: "choices",
  role: "needs",
  required: true,
  options: helpOptions,
  label: say("Qu’est-ce qui vous aiderait ?", "Wat zou u helpen?", "What would help you?", "ما الذي يساعدك؟"),
  hint: chooseAll,
  why: say(
    "Pour trouver la personne qui peut aider.",
    "Om de persoon te vinden die kan helpen.",
    "To find the person who can help.",
    "لنجد الشخص الذي يستطيع المساعدة.",
  ),
};

export const offers: Question = {
  key: "offers",
  kind: "choices",
  role: "offers",
  required: true,
  options: helpOptions,
  label: say(
    "Pour quoi pouvez-vous aider ?",
    "Waarmee kunt u helpen?",
    "What can you help with?",
    "بماذا تستطيع أن تساعد؟",
  ),
  hint: chooseAll,
  why: say(
    "Pour trouver la personne que vous pouvez aider.",
    "Om de persoon te vinden die u kunt helpen.",
    "To find the person you can help.",
    "لنجد الشخص الذي تستطيع مساعدته.",
  ),
};

export const trades = {
  citizen: {
    key: "trade",
    kind: "text",
    required: true,
    label: say("Quel est votre métier ?", "Wat is uw beroep?", "What is your work?", "ما مهنتك؟"),
    hint: say("Aujourd’hui ou avant.", "Nu of vroeger.", "Today or before.", "الآن أو من قبل."),
  },
  migrant: {
    key: "trade",
    kind: "text",
    required: false,
    label: say(
      "Quel travail voulez-vous faire ?",
      "Welk werk wilt u doen?",
      "What work do you want to do?",
      "أي عمل تريد؟",
    ),
    hint: say(
      "Vous pouvez aussi écrire : je ne sais pas.",
      "U mag ook schrijven: ik weet het niet.",
      "You may also write: I do not know.",
      "يمكنك أن تكتب: لا أعرف.",
    ),
  },
} as const satisfies Record<Side, Question>;

const motivation: Question = {
  key: "motivation",
  kind: "longText",
  role: "motivation",
  required: true,
  max: 1000,
  label: say(
    "Pourquoi voulez-vous participer ?",
    "Waarom wilt u meedoen?",
    "Why do you want to take part?",
    "لماذا تريد المشاركة؟",
  ),
  hint: say(
    "Deux phrases suffisent, dans votre langue aussi.",
    "Twee zinnen zijn genoeg, ook in uw taal.",
    "Two sentences are enough, in your language too.",
    "جملتان تكفيان، وبلغتك أيضًا.",
  ),
};

export const motivations = {
  citizen: motivation,
  migrant: { ...motivation, required: false },
} as const satisfies Record<Side, Question>;
