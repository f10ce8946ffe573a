/**
 * The oldest version of each package that has no published hole we know of. Not every registry answers `npm audit`, so
 * the list is kept by hand: read the advisories of these packages every month and raise what has to be raised.
 */
export const minimumVersions: Readonly<Record<string, { readonly version: string; readonly because: string }>> = {
  next: {
    version: "16.3.3",
    because: "GHSA-2xp9-vwfh-vxw4: code runs through an image; before it CVE-2026-64641 to 64649",
  },
  react: { version: "19.2.1", because: "CVE-2025-55182: code runs through what a server function is sent" },
  "react-dom": { version: "19.2.1", because: "the same, in the other half" },
  "next-auth": { version: "4.24.15", because: "CVE-2026-73420: a full-width ＠ sends a sign-in link to somebody else" },
  nodemailer: { version: "9.0.1", because: "commands to the mail server through a line break in a header" },
};

/** 1.10.0 is newer than 1.9.9, and a release newer than what led to it. */
export function isOlder(version: string, minimum: string): boolean {
  const [release = "", early] = version.split("-", 2);
  const parts = release.split(".").map(Number);
  const wanted = minimum.split(".").map(Number);
  for (const [index, part] of wanted.entries()) {
    const own = parts[index] ?? 0;
    if (own !== part) return !(own > part);
  }
  return early !== undefined;
}
