import type { NextConfig } from "next";

/** The headers that never change; the content security policy needs a nonce and comes from proxy.ts. */
const headers = [
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ["pg-boss", "pino", "nodemailer", "@node-rs/argon2", "pg"],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
  headers: async () => [{ source: "/:path*", headers }],
};

export default config;
