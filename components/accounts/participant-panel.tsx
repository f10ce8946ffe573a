import type { ReactNode } from "react";
import { OpenSpacePanel } from "@/components/accounts/open-space-panel";
import { DossierChoicePanel } from "@/components/dossier/choice-panel";
import { CharterPanel } from "@/components/duo/charter-panel";
import { MeetingAnswerPanel } from "@/components/duo/meeting-answer-panel";
import { EvaluationPanel } from "@/components/evaluation/evaluation-panel";
import { ProposalPanel } from "@/components/matching/proposal-panel";
import { StatusSteps } from "@/components/recruitment/status-steps";
import { WishesPanel } from "@/components/speed-meeting/wishes-panel";
import { SetPasswordPanel } from "@/components/team/set-password-panel";
import { ReflectionPanel } from "@/components/training/reflection-panel";
import type { LinkPurpose } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";

export type PanelProps = {
  door: { organisation: string; token?: string };
  locale: Locale;
  /** What the answer is about; empty when the purpose needs nothing. */
  subjectId: string;
};

const panels = {
  status: ({ subjectId, ...props }) => <StatusSteps {...props} subjectId={subjectId || null} />,
  confirmReflection: (props) => <ReflectionPanel {...props} />,
  answerProposal: (props) => <ProposalPanel {...props} />,
  signCharter: (props) => <CharterPanel {...props} />,
  answerMeeting: (props) => <MeetingAnswerPanel {...props} />,
  evaluate: (props) => <EvaluationPanel {...props} />,
  chooseDossier: (props) => <DossierChoicePanel {...props} />,
  giveWishes: (props) => <WishesPanel {...props} />,
  space: (props) => <OpenSpacePanel {...props} />,
  setPassword: (props) => <SetPasswordPanel {...props} />,
} as const satisfies Record<LinkPurpose, (props: PanelProps) => ReactNode>;

/** What a personal link opens, or what the space leads to: the same question through either door. */
export function ParticipantPanel({ purpose, ...props }: PanelProps & { purpose: LinkPurpose }) {
  return panels[purpose](props);
}
