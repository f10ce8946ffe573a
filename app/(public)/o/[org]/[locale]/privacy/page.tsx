import { PrivacyText } from "@/components/recruitment/plain-pages";
import { publicPlace } from "@/lib/access/page";

type Props = { params: Promise<{ org: string; locale: string }> };

export default async function Page({ params }: Props) {
  return <PrivacyText {...(await publicPlace(params))} />;
}
