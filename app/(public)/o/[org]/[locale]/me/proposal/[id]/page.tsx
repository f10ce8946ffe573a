import { ProposalPanel } from "@/components/matching/proposal-panel";
import { publicPlace } from "@/lib/access/page";

type Props = { params: Promise<{ org: string; locale: string; id: string }> };

export default async function OwnProposalPage({ params }: Props) {
  const [{ organisation, locale }, { id }] = [await publicPlace(params), await params];
  return <ProposalPanel door={{ organisation: organisation.slug }} locale={locale} subjectId={id} />;
}
