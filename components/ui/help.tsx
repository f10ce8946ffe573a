import { Mail, MessageCircle, Phone } from "lucide-react";
import { Icon } from "@/components/ui/icon";

export type HelpContact = {
  /** As it is dialled, "+3281…", and as it is written. */
  phone?: { number: string; written: string };
  /** International number without signs, for wa.me. */
  whatsapp?: string;
  mail?: string;
};

export type HelpWords = { title: string; talk?: string; call: string; whatsapp: string; mail: string };

type HelpProps = HelpContact & { words: HelpWords };

const link = "inline-flex min-h-control items-center gap-2";

function HelpLinks({ phone, whatsapp, mail, words }: HelpProps) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {phone ? (
        <li>
          <a href={`tel:${phone.number}`} className={link}>
            <Icon of={Phone} /> <span>{words.call}</span> <bdi dir="ltr">{phone.written}</bdi>
          </a>
        </li>
      ) : null}
      {whatsapp ? (
        <li>
          <a href={`https://wa.me/${whatsapp}`} rel="noreferrer" className={link}>
            <Icon of={MessageCircle} /> {words.whatsapp}
          </a>
        </li>
      ) : null}
      {mail ? (
        <li>
          <a href={`mailto:${mail}`} className={link}>
            <Icon of={Mail} /> {words.mail}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

/** A way to a human, at the same place on every participant's page. */
export function HelpBlock(props: HelpProps) {
  return (
    <section aria-label={props.words.title} className="grid gap-1 border-t border-line pt-4">
      <h2>{props.words.title}</h2>
      {props.words.talk ? <p>{props.words.talk}</p> : null}
      <HelpLinks {...props} />
    </section>
  );
}

/** The same on one line, for staff pages. */
export function HelpBar(props: HelpProps) {
  return (
    <section aria-label={props.words.title} className="flex flex-wrap items-center gap-x-4 text-small text-muted">
      <p className="font-semibold">{props.words.title}</p>
      <HelpLinks {...props} />
    </section>
  );
}
