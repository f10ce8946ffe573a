/** A new programme starts with a charter that has every topic in words both people understand, to be made its own. */
import type { Clause } from "@/lib/domain/charter";
import { say } from "@/lib/domain/starter/say";

/** Clauses left open carry the advice to agree on it together. */
export const starterCharter: readonly Clause[] = [
  {
    topic: "needs",
    framed: true,
    text: say(
      "Le duo répond à ce dont chaque personne a besoin. Nous en parlons avant la première rencontre. Si les besoins changent, vous nous le dites.",
      "Het duo past bij wat elke persoon nodig heeft. We praten daarover voor de eerste ontmoeting. Veranderen de noden, dan zegt u het ons.",
      "The duo fits what each person needs. We talk about it before the first meeting. If the needs change, you tell us.",
      "يستجيب الثنائي لحاجات كل شخص. نتحدث عن ذلك قبل اللقاء الأول. إذا تغيّرت الحاجات، تخبروننا.",
    ),
  },
  {
    topic: "roles",
    framed: true,
    text: say(
      "Vous êtes deux personnes égales. Chacune donne et chacune reçoit. Personne ne fait le travail d’une assistante sociale ou d’un médecin.",
      "U bent twee gelijke mensen. Elk geeft en elk krijgt. Niemand doet het werk van een maatschappelijk werker of een arts.",
      "You are two equal people. Each gives and each receives. Nobody does the work of a social worker or a doctor.",
      "أنتما شخصان متساويان. كل منكما يعطي ويأخذ. لا أحد يقوم بعمل المساعد الاجتماعي أو الطبيب.",
    ),
  },
  {
    topic: "appointments",
    framed: true,
    text: say(
      "Vous choisissez ensemble le jour, l’heure et le lieu. Si vous ne pouvez pas venir, vous prévenez la veille.",
      "U kiest samen de dag, het uur en de plaats. Kunt u niet komen, dan zegt u het de dag ervoor.",
      "You choose the day, the time and the place together. If you cannot come, you say so the day before.",
      "تختاران معًا اليوم والساعة والمكان. إذا لم تستطع الحضور، فأخبر الآخر قبل ذلك بيوم.",
    ),
  },
  {
    topic: "regularity",
    framed: true,
    text: say(
      "Vous vous voyez régulièrement. Le programme dit à quel rythme. Vous pouvez en parler avec votre personne de référence.",
      "U ziet elkaar regelmatig. Het programma zegt hoe vaak. U kunt daarover praten met uw referentiepersoon.",
      "You meet regularly. The programme says how often. You can talk about it with your reference person.",
      "تلتقيان بانتظام. يحدد البرنامج عدد اللقاءات. يمكنكما التحدث عن ذلك مع الشخص المرجعي.",
    ),
  },
  {
    topic: "commitment",
    framed: true,
    text: say(
      "Vous restez jusqu’à la date prévue, si tout va bien. Vous participez à la première et à la dernière rencontre avec l’équipe.",
      "U blijft tot de afgesproken datum, als alles goed gaat. U komt naar de eerste en de laatste ontmoeting met het team.",
      "You stay until the planned date, if all goes well. You come to the first and the last meeting with the team.",
      "تبقيان حتى الموعد المتفق عليه، إذا سار كل شيء جيدًا. تحضران اللقاء الأول واللقاء الأخير مع الفريق.",
    ),
  },
  {
    topic: "activities",
    framed: false,
    text: say(
      "Vous choisissez ensemble ce que vous faites. Une activité simple et gratuite est très bien.",
      "U kiest samen wat u doet. Een eenvoudige en gratis activiteit is heel goed.",
      "You choose together what you do. A simple and free activity is very good.",
      "تختاران معًا ما تفعلان. نشاط بسيط ومجاني جيد جدًا.",
    ),
  },
  {
    topic: "money",
    framed: true,
    text: say(
      "Vous ne prêtez pas d’argent et vous n’en donnez pas. En cas de problème d’argent, vous parlez à l’équipe.",
      "U leent geen geld en u geeft er geen. Is er een probleem met geld, dan praat u met het team.",
      "You do not lend money and you do not give any. If there is a money problem, you talk to the team.",
      "لا تقرضان المال ولا تعطيانه. إذا كانت هناك مشكلة مالية، تتحدثان مع الفريق.",
    ),
  },
  {
    topic: "gifts",
    framed: true,
    text: say(
      "Un petit cadeau est possible, par exemple pour un anniversaire. Personne ne doit se sentir obligé.",
      "Een klein cadeau mag, bijvoorbeeld voor een verjaardag. Niemand mag zich verplicht voelen.",
      "A small gift is possible, for example for a birthday. Nobody should feel obliged.",
      "الهدية الصغيرة ممكنة، مثلًا في عيد ميلاد. لا أحد مجبر على ذلك.",
    ),
  },
  {
    topic: "information",
    framed: true,
    text: say(
      "Vous racontez seulement ce que vous voulez raconter. Vous demandez avant de prendre ou de montrer une photo.",
      "U vertelt alleen wat u wilt vertellen. U vraagt het voor u een foto neemt of toont.",
      "You only tell what you want to tell. You ask before you take or show a photo.",
      "تحكيان فقط ما تريدان. تستأذنان قبل التقاط صورة أو عرضها.",
    ),
  },
  {
    topic: "confidentiality",
    framed: true,
    text: say(
      "Ce que l’autre vous confie reste entre vous. Si quelqu’un est en danger, vous appelez l’équipe. L’équipe aussi garde pour elle ce que vous dites.",
      "Wat de ander u vertelt, blijft tussen u. Is iemand in gevaar, dan belt u het team. Ook het team zwijgt over wat u zegt.",
      "What the other tells you stays between you. If somebody is in danger, you call the team. The team too keeps what you say to itself.",
      "ما يقوله لك الآخر يبقى بينكما. إذا كان أحد في خطر، تتصلان بالفريق. والفريق أيضًا يحفظ ما تقولان.",
    ),
  },
  {
    topic: "otherPeople",
    framed: false,
    text: say(
      "Vous décidez ensemble si d’autres viennent, comme la famille ou des amis. Vous le demandez avant.",
      "U beslist samen of anderen meekomen, zoals familie of vrienden. U vraagt het vooraf.",
      "You decide together whether others come, such as family or friends. You ask first.",
      "تقرران معًا إن كان آخرون يأتون، كالعائلة أو الأصدقاء. تسألان قبل ذلك.",
    ),
  },
  {
    topic: "end",
    framed: true,
    text: say(
      "La date de fin est connue dès le début. Vous pouvez arrêter plus tôt. Vous prévenez l’équipe, et elle organise une dernière rencontre.",
      "De einddatum is van bij het begin bekend. U mag vroeger stoppen. U zegt het aan het team, en het team plant een laatste ontmoeting.",
      "The end date is known from the start. You may stop earlier. You tell the team, and the team plans a last meeting.",
      "تاريخ النهاية معروف منذ البداية. يمكنك التوقف قبل ذلك. تخبر الفريق، وينظم الفريق لقاءً أخيرًا.",
    ),
  },
  {
    topic: "consequences",
    framed: true,
    text: say(
      "Si la charte n’est pas respectée, l’équipe parle avec vous deux. Si cela continue, l’équipe peut arrêter le duo.",
      "Wordt het charter niet gevolgd, dan praat het team met u beiden. Blijft dat zo, dan kan het team het duo stoppen.",
      "If the charter is not respected, the team talks with both of you. If it goes on, the team can end the duo.",
      "إذا لم يُحترم الميثاق، يتحدث الفريق معكما. وإذا استمر ذلك، يمكن للفريق إنهاء الثنائي.",
    ),
  },
];
