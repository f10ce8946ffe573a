import { HandCode } from "@/components/accounts/hand-code";
import { PersonScreen } from "@/components/people/person-screen";
import { load } from "@/lib/access/load";
import { workLocale } from "@/lib/access/page";
import { personPage } from "@/lib/features/people/queries";

type Props = { params: Promise<{ org: string; id: string }> };

export default async function PersonRoute({ params }: Props) {
  const { org, id } = await params;
  const page = await load(personPage, { personId: id }, { organisation: org, path: `/w/${org}/people/${id}` });
  const locale = await workLocale();
  const handover = <HandCode org={org} locale={locale} personId={id} />;
  return <PersonScreen org={org} locale={locale} page={page} handover={handover} />;
}
