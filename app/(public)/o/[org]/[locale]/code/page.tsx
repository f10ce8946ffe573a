import { CodeScreen } from "@/components/accounts/sign-in-screen";
import { askedOnThisPhone } from "@/lib/access/code-entry";
import { publicPlace } from "@/lib/access/page";

type Props = { params: Promise<{ org: string; locale: string }> };

export default async function CodePage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  const asked = await askedOnThisPhone(organisation.slug);
  return <CodeScreen organisation={organisation.slug} locale={locale} asked={asked} />;
}
