import { SiteHome } from "@/components/recruitment/site-home";
import { load } from "@/lib/access/load";
import { publicPlace } from "@/lib/access/page";
import { site } from "@/lib/features/recruitment/queries";

type Props = { params: Promise<{ org: string; locale: string }> };

export default async function SitePage({ params }: Props) {
  const place = await publicPlace(params);
  return <SiteHome {...place} programmes={await load(site, {}, { organisation: place.organisation.slug })} />;
}
