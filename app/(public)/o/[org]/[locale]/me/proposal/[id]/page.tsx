import type { Metadata } from "next";
import { ProposalPanel } from "@/components/matching/proposal-panel";
import { publicPlace } from "@/lib/access/page";
import { translator } from "@/lib/i18n";

type Props = { params: Promise<{ org: string; locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await publicPlace(params)).locale, "proposal")("title") };
}

export default async function OwnProposalPage({ params }: Props) {
  const [{ organisation, locale }, { id }] = [await publicPlace(params), await params];
  return <ProposalPanel door={{ organisation: organisation.slug }} locale={locale} subjectId={id} />;
}
