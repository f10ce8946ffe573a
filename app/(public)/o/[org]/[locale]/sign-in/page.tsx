import { SignInScreen } from "@/components/accounts/sign-in-screen";
import { publicPlace } from "@/lib/access/page";

type Props = { params: Promise<{ org: string; locale: string }> };

export default async function SignInPage({ params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  return <SignInScreen organisation={organisation.slug} locale={locale} />;
}
