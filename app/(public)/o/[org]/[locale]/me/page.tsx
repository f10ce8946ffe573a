import { SpaceScreen } from "@/components/accounts/space-screen";
import { load } from "@/lib/access/load";
import { publicPlace } from "@/lib/access/page";
import { space } from "@/lib/features/accounts/queries";

type Props = { params: Promise<{ org: string; locale: string }> };

export default async function SpacePage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const found = await load(space, {}, { organisation: organisation.slug });
  return <SpaceScreen organisation={organisation.slug} locale={locale} found={found} />;
}
