/** Sets the nonce of the content security policy and the other headers; it never decides who may see what. */
import { type NextRequest, NextResponse } from "next/server";
import { mostBytes } from "@/lib/access/form-state";
import { tooLarge } from "@/lib/access/too-large";

export function proxy(request: NextRequest): Response {
  const length = Number(request.headers.get("content-length") ?? 0);
  if (request.method === "POST" && length > mostBytes) return tooLarge();
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  if (!request.nextUrl.pathname.startsWith("/o/")) response.headers.set("x-robots-tag", "noindex");
  return response;
}

function contentPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");
}

export const config = { matcher: ["/((?!_next/static|colour/|favicon.ico|icon.svg|healthz|readyz).*)"] };
