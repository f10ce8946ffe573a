import { Away } from "@/components/signin/away";
import { nextPath } from "@/lib/access/next-path";
import { localeOfPage } from "@/lib/access/preferences";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

/** Where a page leads when the database cannot be reached: it needs no data and no JavaScript. */
export default async function AwayPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const path = nextPath(typeof next === "string" ? next : null, {}) ?? "/";
  return <Away locale={await localeOfPage(path)} path={path} />;
}
