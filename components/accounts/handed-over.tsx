"use client";

import { useForm } from "@/components/form/form-context";
import { Button } from "@/components/ui/button";

/** The words of the slip, in the language of whoever gets it, and of the two sentences for staff. */
export type Paper = {
  locale: string;
  dir: "ltr" | "rtl";
  forPerson: string;
  reference: string;
  withEmail: string;
  code: string;
  where: string;
  page: string;
  link: string;
  linkOnce: string;
  codeUntil: string;
  linkUntil: string;
  once: string;
  print: string;
};

/** What was just made, shown this once: a code with its number, or a link. It is printed alone. */
export function HandedOver({ paper }: { paper: Paper }) {
  const { state } = useForm();
  if (state.status !== "done") return null;
  const { code, reference, href } = state.value as { code?: string; reference?: string | null; href?: string };
  return (
    <div className="grid gap-3">
      <p className="font-semibold text-warning">{paper.once}</p>
      <div
        data-slip
        lang={paper.locale}
        dir={paper.dir}
        className="grid gap-3 rounded-box border border-control bg-surface p-4"
      >
        <p className="text-large font-semibold">{paper.forPerson}</p>
        {code ? (
          <>
            <dl className="grid gap-2">
              <Big term={paper.reference} value={reference ?? paper.withEmail} />
              <Big term={paper.code} value={code} />
            </dl>
            <Where label={paper.where} href={paper.page} />
            <p>{paper.codeUntil}</p>
          </>
        ) : null}
        {href ? (
          <>
            <Where label={paper.link} href={href} />
            <p>{paper.linkOnce}</p>
            <p>{paper.linkUntil}</p>
          </>
        ) : null}
      </div>
      <Button onClick={() => window.print()}>{paper.print}</Button>
    </div>
  );
}

function Big({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="text-title font-bold">
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

function Where({ label, href }: { label: string; href: string }) {
  return (
    <p>
      {label}
      <br />
      <bdi dir="ltr" className="break-all font-semibold">
        {href}
      </bdi>
    </p>
  );
}
