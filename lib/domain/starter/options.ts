/** The choices of the starter forms have keys that matching compares and pictures for those who read little. */
import type { QuestionOption } from "@/lib/domain/question";
import { say } from "@/lib/domain/starter/say";

/** What people like to do: the same keys on both sides. */
export const interestOptions = [
  { key: "walk", picture: "walk", label: say("Se promener", "Wandelen", "Going for a walk", "المشي") },
  {
    key: "coffee",
    picture: "coffee",
    label: say("Boire un café ou un thé", "Koffie of thee drinken", "Having coffee or tea", "شرب القهوة أو الشاي"),
  },
  { key: "cooking", picture: "cooking", label: say("Cuisiner", "Koken", "Cooking", "الطبخ") },
  { key: "sport", picture: "sport", label: say("Faire du sport", "Sporten", "Doing sport", "ممارسة الرياضة") },
  {
    key: "culture",
    picture: "culture",
    label: say("Musée, cinéma, théâtre", "Museum, film, theater", "Museum, cinema, theatre", "المتحف والسينما والمسرح"),
  },
  { key: "games", picture: "games", label: say("Jouer à des jeux", "Spelletjes spelen", "Playing games", "الألعاب") },
  {
    key: "music",
    picture: "music",
    label: say("Écouter ou faire de la musique", "Muziek horen of maken", "Hearing or making music", "الموسيقى"),
  },
  {
    key: "garden",
    picture: "garden",
    label: say("Jardin et nature", "Tuin en natuur", "Garden and nature", "الحديقة والطبيعة"),
  },
  {
    key: "children",
    picture: "children",
    label: say("Sortir avec des enfants", "Op stap met kinderen", "Outings with children", "الخروج مع الأطفال"),
  },
] as const satisfies readonly QuestionOption[];

/** What one can need and the other can offer: the same keys on both sides. */
export const helpOptions = [
  {
    key: "company",
    picture: "coffee",
    label: say("Rencontrer des gens", "Mensen ontmoeten", "Meeting people", "التعرف على الناس"),
  },
  {
    key: "language",
    picture: "language",
    label: say(
      "Parler mieux le français ou le néerlandais",
      "Beter Frans of Nederlands spreken",
      "Speaking French or Dutch better",
      "التحدث بالفرنسية أو الهولندية بشكل أفضل",
    ),
  },
  {
    key: "city",
    picture: "walk",
    label: say("Découvrir la ville", "De stad leren kennen", "Getting to know the town", "التعرف على المدينة"),
  },
  {
    key: "papers",
    picture: "papers",
    label: say("Comprendre le courrier", "Brieven begrijpen", "Understanding letters", "فهم الرسائل البريدية"),
  },
  {
    key: "children",
    picture: "children",
    label: say("L’école des enfants", "De school van de kinderen", "The children’s school", "مدرسة الأطفال"),
  },
  { key: "work", picture: "work", label: say("Trouver un travail", "Werk vinden", "Finding work", "إيجاد عمل") },
  {
    key: "training",
    label: say("Trouver une formation", "Een opleiding vinden", "Finding a course", "إيجاد دورة تدريبية"),
  },
  {
    key: "housing",
    label: say("Chercher un logement", "Een woning zoeken", "Looking for a home", "البحث عن سكن"),
  },
] as const satisfies readonly QuestionOption[];

/** Kilometres as the key, places that one knows as the words. */
export const radiusOptions = [
  {
    key: "2",
    label: say("À pied, près de chez moi", "Te voet, dicht bij huis", "On foot, near my home", "مشيًا، قرب بيتي"),
  },
  { key: "5", label: say("Dans ma commune", "In mijn gemeente", "In my town", "داخل بلديتي") },
  {
    key: "15",
    label: say(
      "Dans les communes voisines",
      "In de gemeenten ernaast",
      "In the towns next to mine",
      "في البلديات المجاورة",
    ),
  },
  {
    key: "50",
    label: say(
      "Plus loin, en train ou en voiture",
      "Verder, met de trein of de auto",
      "Further, by train or by car",
      "أبعد، بالقطار أو السيارة",
    ),
  },
] as const satisfies readonly QuestionOption[];

export const genderOptions = [
  { key: "woman", label: say("Une femme", "Een vrouw", "A woman", "امرأة") },
  { key: "man", label: say("Un homme", "Een man", "A man", "رجل") },
  { key: "other", label: say("Autre", "Anders", "Other", "غير ذلك") },
  {
    key: "unsaid",
    label: say("Je ne veux pas le dire", "Ik zeg het liever niet", "I do not want to say", "لا أريد أن أقول"),
  },
] as const satisfies readonly QuestionOption[];

export const genderPreferenceOptions = [
  {
    key: "any",
    label: say("Une femme ou un homme", "Een vrouw of een man", "A woman or a man", "امرأة أو رجل"),
  },
  { key: "woman", label: say("Une femme", "Een vrouw", "A woman", "امرأة") },
  { key: "man", label: say("Un homme", "Een man", "A man", "رجل") },
] as const satisfies readonly QuestionOption[];
