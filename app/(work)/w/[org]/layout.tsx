import type { ReactNode } from "react";
import { WorkFrame } from "@/components/people/work-frame";

type Props = { children: ReactNode; params: Promise<{ org: string }> };

export default async function WorkLayout({ children, params }: Props) {
  return <WorkFrame slug={(await params).org}>{children}</WorkFrame>;
}
