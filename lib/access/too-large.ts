import { directions, locales } from "@/lib/domain/locale";
import { translator } from "@/lib/i18n";

/** What the proxy answers to a post that is too large to be read: in every language, since nothing of it was read. */
export function tooLarge(): Response {
  const parts = locales.map((locale) => {
    const t = translator(locale, "errors");
    return `<section lang="${locale}" dir="${directions[locale]}"><h1>${t("tooLarge.title")}</h1><p>${t("tooLarge.text")}</p></section>`;
  });
  const page = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Passerelle</title></head><body><main>${parts.join("")}</main></body></html>`;
  return new Response(page, { status: 413, headers: { "content-type": "text/html; charset=utf-8" } });
}
