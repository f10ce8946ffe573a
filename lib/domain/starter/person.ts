/** Questions about the person: a name in any script, a way to reach them, and two things that may be left open. */
import type { Question } from "@/lib/domain/question";
import { genderOptions } from "@/lib/domain/starter/options";
import { say } from "@/lib/domain/starter/say";

export const name: Question = {
  key: "name",
  kind: "text",
  role: "name",
  required: true,
  label: say("Quel est votre nom complet ?", "Wat is uw volledige naam?", "What is your full name?", "ما اسمك الكامل؟"),
  hint: say(
    "Écrivez-le comme vous voulez, dans votre alphabet aussi.",
    "Schrijf hem zoals u wilt, ook in uw eigen schrift.",
    "Write it as you like, in your own script too.",
    "اكتبه كما تريد، وبلغتك أيضًا.",
  ),
  why: say(
    "Pour savoir qui nous écrit.",
    "Om te weten wie ons schrijft.",
    "To know who is writing to us.",
    "لنعرف من يكتب إلينا.",
  ),
};

export const calledName: Question = {
  key: "calledName",
  kind: "text",
  role: "calledName",
  required: true,
  max: 60,
  label: say(
    "Comment voulez-vous qu’on vous appelle ?",
    "Hoe mogen we u noemen?",
    "What should we call you?",
    "بأي اسم نناديك؟",
  ),
  hint: say(
    "Par exemple votre prénom.",
    "Bijvoorbeeld uw voornaam.",
    "For example your first name.",
    "مثلًا اسمك الأول.",
  ),
  why: say(
    "L’autre personne du duo verra seulement ce nom.",
    "De andere persoon van het duo ziet alleen deze naam.",
    "The other person of the duo will only see this name.",
    "الشخص الآخر في الثنائي سيرى هذا الاسم فقط.",
  ),
};

export const email: Question = {
  key: "email",
  kind: "email",
  role: "email",
  required: true,
  label: say(
    "Quelle est votre adresse e-mail ?",
    "Wat is uw e-mailadres?",
    "What is your e-mail address?",
    "ما عنوان بريدك الإلكتروني؟",
  ),
  hint: say(
    "Par exemple nom@exemple.be",
    "Bijvoorbeeld naam@voorbeeld.be",
    "For example name@example.be",
    "مثلًا name@example.be",
  ),
  why: say(
    "Pour vous envoyer notre réponse.",
    "Om u ons antwoord te sturen.",
    "To send you our answer.",
    "لنرسل إليك جوابنا.",
  ),
};

export const hasEmail: Question = {
  key: "hasEmail",
  kind: "yesNo",
  required: true,
  label: say(
    "Avez-vous une adresse e-mail ?",
    "Hebt u een e-mailadres?",
    "Do you have an e-mail address?",
    "هل لديك بريد إلكتروني؟",
  ),
  hint: say(
    "Sans e-mail, vous pouvez aussi participer.",
    "Ook zonder e-mail kunt u meedoen.",
    "You can take part without e-mail too.",
    "يمكنك المشاركة أيضًا بدون بريد إلكتروني.",
  ),
};

export const emailIfAny: Question = { ...email, showIf: { question: "hasEmail", anyOf: ["yes"] } };

export const phone: Question = {
  key: "phone",
  kind: "phone",
  role: "phone",
  required: false,
  label: say(
    "Quel est votre numéro de téléphone ?",
    "Wat is uw telefoonnummer?",
    "What is your phone number?",
    "ما رقم هاتفك؟",
  ),
  hint: say(
    "Par exemple 0470 12 34 56",
    "Bijvoorbeeld 0470 12 34 56",
    "For example 0470 12 34 56",
    "مثلًا 0470 12 34 56",
  ),
  why: say(
    "Pour vous appeler si besoin.",
    "Om u te bellen als het nodig is.",
    "To call you when needed.",
    "لنتصل بك عند الحاجة.",
  ),
};

export const gender: Question = {
  key: "gender",
  kind: "choice",
  role: "gender",
  required: false,
  options: genderOptions,
  label: say("Vous êtes…", "U bent…", "You are…", "أنت…"),
  why: say(
    "Certaines personnes préfèrent rencontrer une femme ou un homme.",
    "Sommige mensen ontmoeten liever een vrouw of een man.",
    "Some people prefer to meet a woman or a man.",
    "بعض الناس يفضّلون لقاء امرأة أو رجل.",
  ),
};

export const birthYear: Question = {
  key: "birthYear",
  kind: "year",
  role: "birthYear",
  required: false,
  label: say(
    "Quelle est votre année de naissance ?",
    "Wat is uw geboortejaar?",
    "In which year were you born?",
    "ما سنة ميلادك؟",
  ),
  hint: say("Par exemple 1985", "Bijvoorbeeld 1985", "For example 1985", "مثلًا 1985"),
  why: say("L’année suffit.", "Het jaar is genoeg.", "The year is enough.", "السنة تكفي."),
};
