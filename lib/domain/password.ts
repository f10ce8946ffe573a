/** A password is long rather than strange: any signs, no word list rules, but none of those that everybody tries first. */
import { ok, type Result, refuse } from "@/lib/domain/result";

export const passwordRefusals = [
  "password.tooShort",
  "password.tooLong",
  "password.tooCommon",
  "password.notTheSame",
  "password.currentWrong",
] as const;
export type PasswordRefusal = (typeof passwordRefusals)[number];

export const passwordLength = { min: 12, max: 200 } as const;

/** What people write when twelve signs are asked for; compared without case, digits at the ends and separators. */
const common = new Set([
  "password",
  "passwordpassword",
  "motdepasse",
  "motdepassemotdepasse",
  "wachtwoord",
  "wachtwoordwachtwoord",
  "letmein",
  "letmeinplease",
  "welcome",
  "welcomewelcome",
  "welkom",
  "welkomwelkom",
  "bienvenue",
  "bienvenuebienvenue",
  "bonjour",
  "bonjourbonjour",
  "administrator",
  "administrateur",
  "administratrice",
  "administratie",
  "coordination",
  "coordinatrice",
  "coordinateur",
  "passerelle",
  "passerellepasserelle",
  "changeme",
  "changemeplease",
  "changezmoi",
  "iloveyou",
  "iloveyouforever",
  "jetaime",
  "jetaimejetaime",
  "sunshine",
  "princess",
  "football",
  "footballfootball",
  "anderlecht",
  "standarddeliege",
  "belgique",
  "belgiquebelgique",
  "belgium",
  "belgie",
  "bruxelles",
  "bruxellesbruxelles",
  "brussel",
  "namur",
  "antwerpen",
  "qwerty",
  "qwertyuiop",
  "qwertyuiopasdfghjkl",
  "azerty",
  "azertyuiop",
  "azertyuiopqsdfghjklm",
  "abcdefghijkl",
  "abcdefghijklm",
  "abcdefghijklmnop",
  "abcdefghijklmnopqrstuvwxyz",
  "correcthorsebatterystaple",
  "superman",
  "starwars",
  "dragon",
  "monkey",
  "master",
  "secret",
  "secretsecret",
  "summer",
  "zomer",
  "winter",
  "trustno",
  "adminadmin",
  "adminadminadmin",
  "testtesttest",
  "demodemodemo",
  "loremipsumdolor",
]);

/** The password as it is kept, or what has to change about it. `known` are words that lie at hand: the e-mail address, names. */
export function decidePassword(
  typed: { readonly password: string; readonly repeated: string },
  known: readonly string[] = [],
): Result<string, PasswordRefusal> {
  const { password } = typed;
  const signs = [...password].length;
  const at = { field: "password" };
  if (signs < passwordLength.min) return refuse("password.tooShort", { ...at, values: { min: passwordLength.min } });
  if (signs > passwordLength.max) return refuse("password.tooLong", { ...at, values: { max: passwordLength.max } });
  if (isCommon(password, known)) return refuse("password.tooCommon", at);
  if (password !== typed.repeated) return refuse("password.notTheSame", { field: "passwordAgain" });
  return ok(password);
}

function isCommon(password: string, known: readonly string[]): boolean {
  const small = password.normalize("NFKC").toLowerCase();
  if (new Set(small).size < 4 || isRow(small)) return true;
  const core = plain(small);
  return core !== "" && (common.has(core) || known.some((word) => core === plain(word.toLowerCase())));
}

/** The letters that remain without years and signs around them, with the usual disguises taken off. */
function plain(text: string): string {
  return text
    .replace(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, "")
    .replaceAll("@", "a")
    .replaceAll("$", "s")
    .replaceAll("0", "o")
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "");
}

/** Signs that follow one another, as in 123456789012 or 210987654321. */
function isRow(text: string): boolean {
  const steps = [...text].slice(1).map((sign, index) => sign.codePointAt(0)! - text.codePointAt(index)!);
  const rising = steps.filter((step) => step === 1 || step === -9).length;
  const falling = steps.filter((step) => step === -1 || step === 9).length;
  return Math.max(rising, falling) >= steps.length - 1;
}
