/** The words of a mail, in plain text and as its HTML twin: pure, given the facts. Subjects never say what it is about. */
import { writePhone } from "@/lib/domain/contact";
import { directions, type Locale } from "@/lib/domain/locale";
import type { MessageKey } from "@/lib/domain/message";
import type { Vocabulary } from "@/lib/domain/programme";
import { formatDateTime, formatDay, translator, vocabulary } from "@/lib/i18n";
import type { FeatureMessages } from "@/lib/messages/catalogue";

export type MailAction = keyof FeatureMessages<"mail">["action"];

export type MailFacts = {
  readonly when?: Date;
  readonly where?: string;
  readonly until?: Date;
  readonly from?: Date;
  readonly reference?: string;
  readonly gathering?: Date;
};

/** What a mail tells besides its sentences; everything else stays behind the link, since phones are shared. */
export const shownFacts: Partial<Record<MessageKey, readonly (keyof MailFacts)[]>> = {
  applicationReceived: ["reference"],
  resumeCode: ["reference"],
  trainingEnrolled: ["when", "where"],
  trainingReminder: ["when", "where"],
  firstMeetingConfirmed: ["when", "where"],
  proposalMade: ["until"],
  proposalReminder: ["until"],
  reflectionStarted: ["from"],
  closureTold: ["gathering"],
  speedMeetingInvited: ["when", "where"],
};

export type MailData = {
  readonly template: MessageKey;
  readonly locale: Locale;
  readonly vocabulary: Vocabulary;
  readonly calledName: string;
  readonly organisation: {
    readonly name: string;
    readonly contactName: string;
    readonly contactPhone: string;
    readonly contactEmail: string;
  };
  readonly facts: MailFacts;
  /** Six digits, with the minutes they last when they end by themselves. */
  readonly code: { readonly digits: string; readonly minutes: number | null } | null;
  /** `personalUntil` for a link that says who its holder is. */
  readonly link: { readonly href: string; readonly action: MailAction; readonly personalUntil: Date | null } | null;
  readonly now: Date;
};

export type MailText = { readonly subject: string; readonly text: string; readonly html: string };

type Block =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "fact"; readonly text: string }
  | { readonly kind: "small"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "button"; readonly text: string; readonly href: string };

/** The subject and both bodies of a message. */
export function mailText(data: MailData): MailText {
  const t = translator(data.locale, "mail");
  const blocks = blocksOf(data);
  return {
    subject: t(`template.${data.template}.subject`),
    text: `${blocks.map(plain).join("\n\n")}\n`,
    html: htmlOf(data.locale, blocks, t("paste")),
  };
}

function blocksOf(data: MailData): Block[] {
  const { locale, template, organisation, code, link, now } = data;
  const t = translator(locale, "mail");
  // In a text from right to left a name keeps its own direction, and a number or an address the usual one.
  const isolate = (text: string) => (directions[locale] === "rtl" ? `\u2068${text}\u2069` : text);
  const leftToRight = (text: string) => (directions[locale] === "rtl" ? `\u2066${text}\u2069` : text);
  const words = { ...vocabulary(locale, data.vocabulary), organisation: isolate(organisation.name) };
  const sentences = t(`template.${template}.text`, words).split("\n");
  const blocks: Block[] = [
    { kind: "words", text: t("hello", { name: isolate(data.calledName) }) },
    ...sentences.map((text) => ({ kind: "words", text }) as const),
    ...factLines(data).map((text) => ({ kind: "fact", text }) as const),
  ];
  if (code) {
    blocks.push({ kind: "code", text: t("code", { code: leftToRight(code.digits) }) });
    if (code.minutes) blocks.push({ kind: "small", text: t("codeEnds", { minutes: code.minutes }) });
  }
  if (link) {
    blocks.push({ kind: "button", text: t(`action.${link.action}`), href: link.href });
    if (link.personalUntil)
      blocks.push({ kind: "small", text: t("personal", { until: formatDay(locale, link.personalUntil, now) }) });
  }
  const { contactName, contactPhone, contactEmail } = organisation;
  const contact = {
    contact: isolate(contactName),
    phone: leftToRight(writePhone(contactPhone)),
    email: leftToRight(contactEmail),
  };
  return [...blocks, { kind: "small", text: t("help", contact) }, { kind: "small", text: organisation.name }];
}

function factLines({ template, facts, locale, now }: MailData): string[] {
  const t = translator(locale, "mail");
  const written = {
    when: facts.when && formatDateTime(locale, facts.when, now),
    where: facts.where,
    until: facts.until && formatDateTime(locale, facts.until, now),
    from: facts.from && formatDay(locale, facts.from, now),
    reference: facts.reference,
    gathering: facts.gathering && formatDateTime(locale, facts.gathering, now),
  };
  return (shownFacts[template] ?? []).flatMap((name) => {
    const value = written[name];
    return value ? [t(name, { [name]: value })] : [];
  });
}

function plain(block: Block): string {
  return block.kind === "button" ? `${block.text}\n${block.href}` : block.text;
}

const look = {
  body: "margin:0;padding:24px;background:#fbf8f3;color:#1d2433;font:18px/1.6 Arial,Helvetica,sans-serif",
  page: "max-width:560px;margin:0 auto",
  small: "font-size:15px;color:#565e70",
  code: "font-size:24px;font-weight:bold",
  button:
    "display:inline-block;padding:12px 20px;border-radius:8px;background:#0f5c5c;color:#ffffff;font-weight:bold;text-decoration:none",
};

function htmlOf(locale: Locale, blocks: readonly Block[], paste: string): string {
  const dir = directions[locale];
  const parts = blocks.map((block) => {
    const text = escapeHtml(block.text);
    if (block.kind === "button") {
      const href = escapeHtml(block.href);
      return `<p><a href="${href}" style="${look.button}">${text}</a></p>
<p style="${look.small}">${escapeHtml(paste)}<br><a href="${href}" dir="ltr">${href}</a></p>`;
    }
    if (block.kind === "code") return `<p style="${look.code}">${text}</p>`;
    return block.kind === "small" ? `<p style="${look.small}">${text}</p>` : `<p>${text}</p>`;
  });
  return `<!doctype html>
<html lang="${locale}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title></title></head>
<body style="${look.body}">
<div lang="${locale}" dir="${dir}" style="${look.page}">
${parts.join("\n")}
</div>
</body>
</html>
`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
