/** Where a form leads afterwards is part of the form, so only a path of our own is followed, whatever it says. */

/** The path, with `{name}` filled from the command's value; null when it is not a plain path of this site. */
export function nextPath(wanted: string | null, value: unknown): string | null {
  if (!wanted || wanted.length > 500 || !/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(wanted)) return null;
  const fields = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const filled = wanted.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(fields[name] ?? "")));
  const resolved = new URL(filled, "https://here.invalid");
  if (resolved.origin !== "https://here.invalid") return null;
  return `${resolved.pathname}${resolved.search}${resolved.hash}`;
}
