import type { Metadata } from "next";
import type { ReactNode } from "react";
import { pageAttributes } from "@/components/shell/page-attributes";
import { pageLocale, titleFrame } from "@/lib/access/page";
import { themeOfRequest } from "@/lib/access/preferences";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  return { title: await titleFrame(), icons: { icon: "/icon.svg" } };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html {...pageAttributes(await pageLocale(), await themeOfRequest())} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
