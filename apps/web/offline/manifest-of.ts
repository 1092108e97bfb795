/** Where the manifest of the app in a language is (build/page-in-languages.ts). */
export function manifestOf(locale: string): string {
  return locale === 'en' ? '/manifest.webmanifest' : `/manifest.${locale}.webmanifest`;
}
