import { Tabs } from "@/components/ui/tabs";
import { staffOfRequest } from "@/lib/access/caller";
import { may, type Permission } from "@/lib/domain/policy";
import { staffLocale, translator } from "@/lib/i18n";

/** The rooms of matching, in the order in which one goes through them; a new one is a line here and a word in `nav`. */
const rooms = [
  ["pool", "", "matching.view"],
  ["plans", "/plans", "matching.plan"],
  ["team", "/team", "teamQuestion.view"],
  ["dossiers", "/dossiers", "dossier.write"],
  ["evenings", "/evenings", "speedMeeting.lead"],
  ["settings", "/settings", "matching.configure"],
  ["learning", "/learning", "matching.learn"],
] as const satisfies readonly (readonly [string, string, Permission])[];

export type MatchingRoom = (typeof rooms)[number][0];

type Props = {
  org: string;
  here: MatchingRoom;
  /** The programme that one looks at, kept from room to room. */
  programmeId?: string;
};

/** What there is beside the pool, as far as whoever reads may open it. */
export async function MatchingNav({ org, here, programmeId }: Props) {
  const staff = await staffOfRequest();
  const membership = staff?.memberships.find((candidate) => candidate.slug === org);
  if (!staff || !membership) return null;
  const t = translator(staffLocale(staff.locale), "matching");
  const actor = { kind: "staff", userId: staff.userId, ...membership } as const;
  const open = rooms.filter(([, , permission]) => may(actor, permission));
  if (open.length < 2) return null;
  const search = programmeId ? `?programme=${programmeId}` : "";
  return (
    <Tabs
      label={t("nav.label")}
      tabs={open.map(([room, path]) => ({
        href: `/w/${org}/matching${path}${search}`,
        label: t(`nav.${room}`),
        current: room === here,
      }))}
    />
  );
}
