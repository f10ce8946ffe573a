import type { StaffLocale } from "@/lib/domain/locale";
import type { EveningDetails } from "@/lib/features/speed-meeting/queries";

export type EveningProps = { org: string; locale: StaffLocale; found: EveningDetails };

export function pathOf({ org, found }: EveningProps): string {
  return `/w/${org}/matching/evenings/${found.evening.eveningId}`;
}
