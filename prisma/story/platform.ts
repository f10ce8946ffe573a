/** The only account that nobody could have invited: whoever administers the platform opens the first organisation. */
import { newId } from "@/lib/access/ids";
import { setPassword } from "@/lib/access/session";
import { database } from "@/lib/db";

export const platformAdministrator = { name: "Inès Fontaine", email: "ines.fontaine@passerelle.example" } as const;

export async function openPlatform(password: string, now: Date): Promise<string> {
  const id = newId();
  await database("auth").userAccount.create({
    data: {
      id,
      ...platformAdministrator,
      passwordHash: "",
      locale: "fr",
      isPlatformAdministrator: true,
      createdAt: now,
    },
  });
  await setPassword(id, password, now);
  return id;
}
