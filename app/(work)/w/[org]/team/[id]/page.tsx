import { MemberScreen } from "@/components/team/member-screen";
import { load } from "@/lib/access/load";
import { workLocale, workTitle } from "@/lib/access/page";
import { teamMember } from "@/lib/features/team/queries";

type Props = { params: Promise<{ org: string; id: string }> };

export const generateMetadata = workTitle("team", "change.roles");

export default async function MemberPage({ params }: Props) {
  const { org, id } = await params;
  const member = await load(teamMember, { membershipId: id }, { organisation: org, path: `/w/${org}/team/${id}` });
  return <MemberScreen org={org} locale={await workLocale()} member={member} />;
}
