/** Everybody whom one can be in the demo. */
import type { StoryOrganisation } from "@/prisma/story/acts/opening";
import { organisation as capMeuse } from "@/prisma/story/cap-meuse/organisation";
import { platformAdministrator } from "@/prisma/story/platform";
import { organisation as ruePartagee } from "@/prisma/story/rue-partagee/organisation";

export type SignIn = {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly organisation: string;
};

/** The same for every account of the demo. */
export const demoPassword = "trois-tasses-de-tilleul";

const byCode = "(a code: read it at /mailbox)";

function team({ name: organisation, team: members }: StoryOrganisation): SignIn[] {
  return members
    .filter(({ suspended }) => suspended === undefined)
    .map(({ name, email, roles }) => ({ name, role: roles.join(", "), email, password: demoPassword, organisation }));
}

export const signIns: readonly SignIn[] = [
  {
    name: platformAdministrator.name,
    role: "platform administrator",
    email: platformAdministrator.email,
    password: demoPassword,
    organisation: "Passerelle",
  },
  ...team(ruePartagee),
  ...team(capMeuse),
  {
    name: "Mathieu Goffin",
    role: "citizen",
    email: "mathieu.goffin@courrier.example",
    password: byCode,
    organisation: ruePartagee.name,
  },
  {
    name: "سميرة الخطيب",
    role: "migrant",
    email: "samira.alkhatib@mail.example",
    password: byCode,
    organisation: ruePartagee.name,
  },
  {
    name: "Pascale Wauthier",
    role: "mentor",
    email: "pascale.wauthier@courrier.example",
    password: byCode,
    organisation: capMeuse.name,
  },
  {
    name: "ዮሃንስ ክፍለ",
    role: "mentee",
    email: "yohannes.kifle@mail.example",
    password: byCode,
    organisation: capMeuse.name,
  },
];
