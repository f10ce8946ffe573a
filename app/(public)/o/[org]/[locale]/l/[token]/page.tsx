import { LinkScreen } from "@/components/accounts/link-screen";
import { lookAtLink } from "@/lib/access/load";
import { publicPlace } from "@/lib/access/page";

type Props = { params: Promise<{ org: string; locale: string; token: string }> };

export default async function LinkPage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const { token } = await params;
  const link = await lookAtLink(organisation, token);
  return <LinkScreen organisation={organisation.slug} token={token} locale={locale} link={link} />;
}
