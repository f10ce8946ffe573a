import type { ReactNode } from "react";
import { PublicFrame } from "@/components/recruitment/public-frame";
import { publicPlace } from "@/lib/access/page";

type Props = { children: ReactNode; params: Promise<{ org: string; locale: string }> };

export default async function PublicLayout({ children, params }: Props) {
  return <PublicFrame {...(await publicPlace(params))}>{children}</PublicFrame>;
}
