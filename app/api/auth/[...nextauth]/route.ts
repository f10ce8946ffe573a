import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/access/session";

type Context = { params: Promise<{ nextauth: string[] }> };

/** The sign-in page does not use it; it keeps the library's own addresses working, with our options at each request. */
async function handler(request: NextRequest, { params }: Context): Promise<Response> {
  return NextAuth(request, { params: await params }, authOptions());
}

export { handler as GET, handler as POST };
