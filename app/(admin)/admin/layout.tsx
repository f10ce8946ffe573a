import type { ReactNode } from "react";
import { AdminFrame } from "@/components/platform/admin-frame";
import { workLocale } from "@/lib/access/page";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  return <AdminFrame locale={await workLocale()}>{children}</AdminFrame>;
}
