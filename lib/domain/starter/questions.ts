/** A new programme starts with a form that asks only what reaching, selecting and matching people needs. */
import type { Localised } from "@/lib/domain/locale";
import type { Orientation, Side } from "@/lib/domain/programme";
import type { Question } from "@/lib/domain/question";
import { genderPreference, halfDays, languages, postcode, radius } from "@/lib/domain/starter/meeting";
import { birthYear, calledName, email, emailIfAny, gender, hasEmail, name, phone } from "@/lib/domain/starter/person";
import { say } from "@/lib/domain/starter/say";
import { interests, motivations, needs, offers, trades } from "@/lib/domain/starter/wishes";

/** Our form for one side; nobody is asked for residence status, identity papers, religion or health. */
export function standardQuestions(side: Side, orientation: Orientation): readonly Question[] {
  const mentoring = orientation === "mentoring";
  const wishes = side === "citizen" ? offers : needs;
  const shared = mentoring ? [trades[side], wishes, optional(interests)] : [interests, optional(wishes)];
  return [
    name,
    calledName,
    ...(side === "citizen" ? [email] : [hasEmail, emailIfAny]),
    phone,
    postcode,
    radius,
    languages,
    halfDays,
    ...shared,
    gender,
    genderPreference,
    birthYear,
    motivations[side],
  ];
}

/** The consent that goes with it: what is kept, what for, who reads it, how to take it back. */
export const standardConsent: Localised = say(
  "J’accepte que l’organisation garde mes réponses. Elle s’en sert pour former des duos. Seule l’équipe lit mes réponses. Je peux changer d’avis à tout moment.",
  "Ik ga akkoord dat de organisatie mijn antwoorden bewaart. Ze gebruikt ze om duo’s te vormen. Alleen het team leest mijn antwoorden. Ik kan altijd van mening veranderen.",
  "I agree that the organisation keeps my answers. It uses them to form duos. Only the team reads my answers. I can change my mind at any time.",
  "أوافق على أن تحتفظ المنظمة بإجاباتي. تستعملها لتكوين الثنائيات. الفريق وحده يقرأ إجاباتي. يمكنني أن أغيّر رأيي في أي وقت.",
);

const optional = (question: Question): Question => ({ ...question, required: false });
