/** Sign-in of staff: the only file that knows next-auth. The session is a row, checked at each request, so it can be ended at once. */

import { cookies } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import { getServerSession } from "next-auth";
import { encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { whenAway } from "@/lib/access/away";
import type { Caller } from "@/lib/access/context";
import { newId } from "@/lib/access/ids";
import { readMark } from "@/lib/access/known-browser";
import { hashPassword, passwordMatches } from "@/lib/access/password";
import { allowAttempt, forgetAttempts, type LimitName, networkOf } from "@/lib/access/rate-limit";
import { database } from "@/lib/db";
import type { StaffRole } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

const idleMinutes = 30;
const absoluteHours = 12;

export type StaffMembership = {
  readonly organisationId: string;
  readonly slug: string;
  readonly organisationName: string;
  readonly membershipId: string;
  readonly personId: string;
  readonly roles: readonly StaffRole[];
};

export type OpenedSession = { readonly sessionId: string; readonly userId: string };

export type StaffSession = {
  readonly sessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly isPlatformAdministrator: boolean;
  readonly memberships: readonly StaffMembership[];
};

/** An address as accounts are found by it. */
export function accountName(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * Checks an e-mail address and a password and opens a session row. The answer is the same for a known and an unknown
 * address: `access.wrongPassword`, or `access.tooMany` when the attempts of the address or the account are spent. A
 * browser that shows its mark has attempts of its own.
 */
export async function openStaffSession(
  email: string,
  password: string,
  address: string,
  now: Date,
  mark?: string,
): Promise<Result<OpenedSession, "access.wrongPassword" | "access.tooMany">> {
  const known = accountName(email);
  const browser = readMark(known, mark);
  const limit: LimitName = browser ? "signIn.knownBrowser" : "signIn.account";
  const counted = browser ? `${known}:${browser}` : known;
  const allowed = (await allowAttempt("signIn.address", address)) && (await allowAttempt(limit, counted));
  if (!allowed) return refuse("access.tooMany");
  const auth = database("auth");
  const account = await auth.userAccount.findUnique({ where: { email: known } });
  const right = await passwordMatches(account?.passwordHash ?? "", password);
  if (!account || !right) return refuse("access.wrongPassword");
  await forgetAttempts(limit, counted);
  return ok(await newSession(account.id, now));
}

/** A session row of its own for each sign-in, so that nothing from before carries over. */
export async function newSession(userId: string, now: Date): Promise<OpenedSession> {
  const sessionId = newId();
  await database("auth").authSession.create({
    data: { id: sessionId, userId, createdAt: now, lastSeenAt: now, expiresAt: hoursAfter(now, absoluteHours) },
  });
  return { sessionId, userId };
}

function hoursAfter(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}

export function authOptions(): NextAuthOptions {
  // next-auth reads its own address from the environment only.
  process.env.NEXTAUTH_URL ??= env.PUBLIC_URL;
  return {
    secret: env.APP_SECRET,
    useSecureCookies: isSecure(),
    logger: {
      error: (code) => log.warn({ code }, "next-auth refused something"),
      warn: (code) => log.debug({ code }, "next-auth warned"),
      debug: () => undefined,
    },
    session: { strategy: "jwt", maxAge: absoluteHours * 3600 },
    pages: { signIn: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const forwarded = String(request.headers?.["x-forwarded-for"] ?? "unknown");
          const address = networkOf(forwarded.split(",").at(-1)?.trim() ?? "unknown");
          const opened = await openStaffSession(
            String(credentials?.email ?? ""),
            String(credentials?.password ?? ""),
            address,
            new Date(),
          );
          return opened.ok ? { id: opened.value.userId, sessionId: opened.value.sessionId } : null;
        },
      }),
    ],
    events: {
      async signOut({ token }) {
        if (typeof token?.sessionId === "string") await endSession(token.sessionId, new Date());
      },
    },
    callbacks: {
      jwt({ token, user }) {
        if (user && "sessionId" in user) token.sessionId = user.sessionId;
        return { sub: token.sub, sessionId: token.sessionId };
      },
      session({ session, token }) {
        return { expires: session.expires, sessionId: token.sessionId };
      },
    },
  };
}

/** The cookie that next-auth reads back: its name and its value for a session row. */
export async function sessionCookie(opened: OpenedSession) {
  return {
    name: cookieName(),
    value: await encode({
      token: { sub: opened.userId, sessionId: opened.sessionId },
      secret: env.APP_SECRET,
      maxAge: absoluteHours * 3600,
    }),
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: absoluteHours * 3600,
  } as const;
}

function isSecure(): boolean {
  return env.PUBLIC_URL.startsWith("https://");
}

export function cookieName(): string {
  return isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** The signed-in person of staff of this request, or null: the row must be there, not ended, not idle, not expired. */
export async function currentStaff(now: Date): Promise<StaffSession | null> {
  const sessionId = await currentSessionId();
  return sessionId ? whenAway(readSession(sessionId, now)) : null;
}

async function currentSessionId(): Promise<string | null> {
  const session: unknown = await getServerSession(authOptions());
  const sessionId = typeof session === "object" && session && "sessionId" in session ? session.sessionId : null;
  return typeof sessionId === "string" ? sessionId : null;
}

/** Puts a session on this browser and ends the one it had. */
export async function keepStaffSession(opened: OpenedSession): Promise<void> {
  const before = await currentSessionId();
  if (before) await endSession(before, new Date());
  const { name, value, ...options } = await sessionCookie(opened);
  (await cookies()).set(name, value, options);
}

/** After a new password every session has ended; this browser gets a new one. */
export async function keepSignedIn(_: unknown, { caller }: { caller: Caller }): Promise<void> {
  if (caller.actor.kind === "staff") await keepStaffSession(await newSession(caller.actor.userId, new Date()));
}

/** Signs this browser out: the row is ended, the cookie goes. */
export async function dropStaffSession(now: Date): Promise<void> {
  const sessionId = await currentSessionId();
  if (sessionId) await endSession(sessionId, now);
  (await cookies()).delete(cookieName());
}

type SessionRow = {
  userId: string;
  name: string;
  locale: Locale;
  isPlatformAdministrator: boolean;
  lastSeenAt: Date;
  memberships: StaffMembership[] | null;
};

/** Reads a session row and what its account may enter, in one statement. Suspended memberships are left out. */
export async function readSession(sessionId: string, now: Date): Promise<StaffSession | null> {
  const auth = database("auth");
  const idle = new Date(now.getTime() - idleMinutes * 60_000);
  const [row] = await auth.$queryRaw<SessionRow[]>`
    select u."id" as "userId", u."name", u."locale"::text as "locale", u."isPlatformAdministrator", s."lastSeenAt",
      (select json_agg(json_build_object(
          'organisationId', m."organisationId", 'slug', o."slug", 'organisationName', o."name",
          'membershipId', m."id", 'personId', m."personId", 'roles', m."roles"::text[]) order by m."createdAt")
        from "Membership" m join "Organisation" o on o."id" = m."organisationId"
        where m."userId" = u."id" and m."suspendedAt" is null) as "memberships"
    from "AuthSession" s join "UserAccount" u on u."id" = s."userId"
    where s."id" = ${sessionId}::uuid and s."endedAt" is null and s."expiresAt" > ${now} and s."lastSeenAt" > ${idle}`;
  if (!row) return null;
  if (now.getTime() - row.lastSeenAt.getTime() > 60_000) {
    await auth.authSession.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now } });
  }
  const { lastSeenAt: _, memberships, ...account } = row;
  return { sessionId, ...account, memberships: memberships ?? [] };
}

export async function endSession(sessionId: string, now: Date): Promise<void> {
  await database("auth").authSession.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } });
}

/** Ends every session of an account: after a new password, a change of roles or a suspension. */
export async function endSessionsOf(userId: string, now: Date): Promise<number> {
  const { count } = await database("auth").authSession.updateMany({
    where: { userId, endedAt: null },
    data: { endedAt: now },
  });
  return count;
}

/** Whether this is the account's password; counted like an attempt to sign in. */
export async function isPasswordOf(userId: string, password: string): Promise<Result<boolean, "access.tooMany">> {
  if (!(await allowAttempt("signIn.account", userId))) return refuse("access.tooMany");
  const account = await database("auth").userAccount.findUnique({ where: { id: userId } });
  const right = await passwordMatches(account?.passwordHash ?? "", password);
  if (right) await forgetAttempts("signIn.account", userId);
  return ok(right);
}

/** Sets the password of an account and ends all its sessions. */
export async function setPassword(userId: string, password: string, now: Date): Promise<void> {
  const passwordHash = await hashPassword(password);
  await database("auth").userAccount.update({ where: { id: userId }, data: { passwordHash } });
  await endSessionsOf(userId, now);
}

export async function setLocale(userId: string, locale: Locale): Promise<void> {
  await database("auth").userAccount.update({ where: { id: userId }, data: { locale } });
}
