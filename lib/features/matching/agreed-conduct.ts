/** The conduct that a proposal was made with holds for it to its end, whatever is published meanwhile. */
import { type Conduct, standardConduct } from "@/lib/domain/matching/conduct";
import type { StoredSettings } from "@/lib/features/matching/in-force";

/** What has to be read beside a proposal. */
export const conductFields = {
  matchingVersion: { select: { settings: true } },
  programme: { select: { proposalDays: true } },
} as const;

export function agreedConduct(proposal: {
  readonly matchingVersion: { readonly settings: unknown } | null;
  readonly programme: { readonly proposalDays: number };
}): Conduct {
  const settings = proposal.matchingVersion?.settings as StoredSettings | undefined;
  return settings?.conduct ?? standardConduct(proposal.programme.proposalDays);
}
