/** A new programme starts with criteria that look at motivation and respect, never at where somebody comes from. */
import type { Side } from "@/lib/domain/programme";
import type { Criterion } from "@/lib/domain/selection";

/** For staff, so without Arabic; a programme changes them as it likes. */
export const starterCriteria = {
  citizen: [
    {
      key: "motivation",
      label: {
        fr: "Sait dire pourquoi il ou elle veut participer",
        nl: "Kan zeggen waarom hij of zij wil meedoen",
        en: "Can say why they want to take part",
      },
    },
    {
      key: "openness",
      label: {
        fr: "S’intéresse à d’autres façons de vivre",
        nl: "Is benieuwd naar andere manieren van leven",
        en: "Is curious about other ways of living",
      },
    },
    {
      key: "listening",
      label: {
        fr: "Écoute et respecte les choix de l’autre",
        nl: "Luistert en respecteert de keuzes van de ander",
        en: "Listens and respects the other person’s choices",
      },
    },
    {
      key: "limits",
      label: {
        fr: "Connaît ses limites et sait dire non",
        nl: "Kent de eigen grenzen en kan neen zeggen",
        en: "Knows their own limits and can say no",
      },
    },
    {
      key: "role",
      label: {
        fr: "Accepte que l’équipe accompagne le duo",
        nl: "Aanvaardt dat het team het duo begeleidt",
        en: "Accepts that the team supports the duo",
      },
    },
    {
      key: "time",
      label: {
        fr: "A le temps qu’il faut pour se voir régulièrement",
        nl: "Heeft tijd om elkaar regelmatig te zien",
        en: "Has the time to meet regularly",
      },
    },
  ],
  migrant: [
    {
      key: "wish",
      label: {
        fr: "Veut participer de son propre choix",
        nl: "Wil uit eigen keuze meedoen",
        en: "Wants to take part by their own choice",
      },
    },
    {
      key: "needs",
      label: {
        fr: "Attend quelque chose qu’un duo peut apporter",
        nl: "Verwacht iets dat een duo kan geven",
        en: "Expects something that a duo can give",
      },
    },
    {
      key: "openness",
      label: {
        fr: "A envie de rencontrer quelqu’un d’ici",
        nl: "Wil graag iemand van hier ontmoeten",
        en: "Would like to meet somebody from here",
      },
    },
    {
      key: "time",
      label: {
        fr: "A le temps qu’il faut pour se voir régulièrement",
        nl: "Heeft tijd om elkaar regelmatig te zien",
        en: "Has the time to meet regularly",
      },
    },
  ],
} as const satisfies Record<Side, readonly Criterion[]>;
