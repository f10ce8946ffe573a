import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** The way back, always at the same place. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="inline-flex min-h-control items-center gap-2 justify-self-start">
      <Icon of={ArrowLeft} mirrored />
      {children}
    </a>
  );
}

type QuestionScreenProps = {
  back?: ReactNode;
  progress?: ReactNode;
  picture?: ReactNode;
  /** The heading is the question. */
  question: ReactNode;
  intro?: ReactNode;
  /** The form, with its one big button. */
  children: ReactNode;
  /** "Why do we ask?" and the like, below. */
  more?: ReactNode;
};

/** One question, one picture, one big button, a way back. */
export function QuestionScreen({ back, progress, picture, question, intro, children, more }: QuestionScreenProps) {
  return (
    <div className="mx-auto grid w-full max-w-phone gap-5">
      <div className="grid gap-2">
        {back}
        {progress}
      </div>
      {picture ? <div className="mx-auto w-36">{picture}</div> : null}
      <div className="grid gap-2">
        <h1>{question}</h1>
        {intro ? <div className="max-w-measure">{intro}</div> : null}
      </div>
      {children}
      {more}
    </div>
  );
}

/** Opens in place, without JavaScript. */
export function MoreInfo({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="rounded-box border border-line bg-surface px-4">
      <summary className="min-h-control py-2.5 font-semibold text-primary">{summary}</summary>
      <div className="grid max-w-measure gap-2 pb-4">{children}</div>
    </details>
  );
}
