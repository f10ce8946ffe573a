import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { newId } from "../lib/access/ids";
import { passwordLink } from "../lib/access/password-link";
import { closeDatabases, database } from "../lib/db";
import { readEmail } from "../lib/domain/contact";
import { migrate } from "./migrate";
import { explain, Refusal } from "./refusal";
import { type OpenDatabase, openDatabase } from "./with-database";

const usage = 'npm run administrator -- you@example.org "Your name"';

export interface Wanted {
  email: string;
  name: string;
  /** Although somebody administers the platform already. */
  again?: boolean;
}

/** Makes the account that may open organisations, and gives the address at which it chooses its password. */
export async function makeAdministrator(wanted: Wanted, publicUrl: string, now: Date): Promise<string> {
  const email = readEmail(wanted.email);
  if (!email) throw new Refusal(`${wanted.email || "Nothing"} is no e-mail address: ${usage}`);
  const auth = database("auth");
  const present = await auth.userAccount.findFirst({
    where: { isPlatformAdministrator: true },
    select: { email: true },
    orderBy: { createdAt: "asc" },
  });
  if (present && !wanted.again) {
    throw new Refusal(
      `${present.email} administers the platform already. With --again you get a new link for them, or another administrator.`,
    );
  }
  const account = await auth.userAccount.findUnique({ where: { email }, select: { id: true } });
  const id = account?.id ?? newId();
  if (account) {
    await auth.userAccount.update({ where: { id }, data: { isPlatformAdministrator: true } });
  } else {
    const name = wanted.name.trim();
    if (!name) throw new Refusal(`The administrator needs a name: ${usage}`);
    await auth.userAccount.create({
      data: { id, email, name, passwordHash: "", locale: "fr", isPlatformAdministrator: true, createdAt: now },
    });
  }
  return publicUrl + (await passwordLink(id, now));
}

/** Points lib/db.ts at an opened database. */
function use({ env, urls }: OpenDatabase): void {
  Object.assign(process.env, { APP_SECRET: env.APP_SECRET, PUBLIC_URL: env.PUBLIC_URL, AUTH_DATABASE_URL: urls.auth });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { again: { type: "boolean" } } });
  const [email = "", ...name] = positionals;
  const opened = await openDatabase();
  try {
    await migrate(opened.env, opened.urls);
    use(opened);
    const wanted = { email, name: name.join(" "), again: values.again };
    const link = await makeAdministrator(wanted, opened.env.PUBLIC_URL, new Date());
    console.log(`Choose the password here, once and within a day, while Passerelle is running:\n\n  ${link}\n`);
  } finally {
    await closeDatabases();
    await opened.stop();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().then(() => process.exit(0), explain);
}
