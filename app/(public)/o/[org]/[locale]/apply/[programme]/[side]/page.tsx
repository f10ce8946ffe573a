import { notFound } from "next/navigation";
import { TrustScreen } from "@/components/recruitment/trust-screen";
import { newId } from "@/lib/access/ids";
import { load } from "@/lib/access/load";
import { isPhone, publicPlace } from "@/lib/access/page";
import { sides } from "@/lib/domain/programme";
import { site } from "@/lib/features/recruitment/queries";

type Props = { params: Promise<{ org: string; locale: string; programme: string; side: string }> };

export default async function TrustPage({ params }: Props) {
  const [place, { programme: slug, side: wanted }] = [await publicPlace(params), await params];
  const programmes = await load(site, {}, { organisation: place.organisation.slug });
  const programme = programmes.find((candidate) => candidate.slug === slug);
  const side = sides.find((candidate) => candidate === wanted);
  if (!programme || !side) notFound();
  return <TrustScreen {...place} programme={programme} side={side} startKey={newId()} onePage={!(await isPhone())} />;
}
