import type { StaffLocale } from "@/lib/domain/locale";
import type { ClosureRecord } from "@/lib/features/closure/queries";

export type ClosureProps = { org: string; locale: StaffLocale; found: ClosureRecord };

/** Where every form of this page leads back to. */
export function closurePath({ org, found }: Pick<ClosureProps, "org" | "found">): string {
  return `/w/${org}/duos/${found.duoId}/closure`;
}
