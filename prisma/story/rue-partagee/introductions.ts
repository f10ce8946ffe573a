/** What introductions say in Brussels, besides what is composed from the answers. */
export const introductions: readonly string[] = [
  "J’aime les repas qui durent. On peut commencer par un thé au parc.",
  "",
  "Je suis curieuse des autres cuisines et je marche volontiers.",
];
