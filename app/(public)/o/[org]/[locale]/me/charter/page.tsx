import { CharterPanel } from "@/components/duo/charter-panel";
import { publicPlace } from "@/lib/access/page";

type Props = { params: Promise<{ org: string; locale: string }> };

export default async function OwnCharterPage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  return <CharterPanel door={{ organisation: organisation.slug }} locale={locale} />;
}
