import type { ReactNode } from "react";
import { LeaveForm } from "@/components/accounts/leave-form";
import { publicPlace } from "@/lib/access/page";

type Props = { children: ReactNode; params: Promise<{ org: string; locale: string }> };

export default async function SpaceLayout({ children, params }: Props) {
  const { organisation, locale } = await publicPlace(params);
  return (
    <>
      {children}
      <LeaveForm organisation={organisation.slug} locale={locale} />
    </>
  );
}
