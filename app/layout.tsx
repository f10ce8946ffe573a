import type { Metadata } from "next";
import type { ReactNode } from "react";
import { pageAttributes } from "@/components/shell/page-attributes";
import { pageLocale } from "@/lib/access/page";
import { themeOfRequest } from "@/lib/access/preferences";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Passerelle", template: "%s – Passerelle" },
  icons: { icon: "/icon.svg" },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html {...pageAttributes(await pageLocale(), await themeOfRequest())} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
