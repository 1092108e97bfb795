import { helpRegions, type HelpRegion } from './help-lines.ts';

/** Cities of IANA time zones and places of whole ones, by country. */
const ZONES: Readonly<Record<string, RegExp>> = {
  AR: /^America\/(?:Argentina\/|Buenos_Aires)/u,
  AT: /^Europe\/Vienna$/u,
  AU: /^Australia\//u,
  BE: /^Europe\/Brussels$/u,
  BR: /^America\/(?:Sao_Paulo|Bahia|Fortaleza|Manaus|Recife|Belem|Cuiaba|Campo_Grande|Porto_Velho|Rio_Branco|Maceio|Araguaina|Boa_Vista|Santarem)$/u,
  CA: /^America\/(?:Toronto|Vancouver|Montreal|Edmonton|Winnipeg|Halifax|St_Johns|Regina|Moncton|Whitehorse|Yellowknife)$/u,
  CH: /^Europe\/Zurich$/u,
  CL: /^America\/(?:Santiago|Punta_Arenas)$/u,
  CO: /^America\/Bogota$/u,
  DE: /^Europe\/(?:Berlin|Busingen)$/u,
  DK: /^Europe\/Copenhagen$/u,
  ES: /^(?:Europe\/Madrid|Atlantic\/Canary|Africa\/Ceuta)$/u,
  FI: /^Europe\/Helsinki$/u,
  FR: /^Europe\/Paris$/u,
  GB: /^Europe\/(?:London|Belfast)$/u,
  IE: /^Europe\/Dublin$/u,
  IN: /^Asia\/(?:Kolkata|Calcutta)$/u,
  IT: /^Europe\/Rome$/u,
  JP: /^Asia\/Tokyo$/u,
  LU: /^Europe\/Luxembourg$/u,
  MX: /^America\/(?:Mexico_City|Monterrey|Cancun|Tijuana|Merida|Hermosillo|Chihuahua|Mazatlan|Ciudad_Juarez)$/u,
  NL: /^Europe\/Amsterdam$/u,
  NO: /^Europe\/Oslo$/u,
  NZ: /^Pacific\/(?:Auckland|Chatham)$/u,
  PE: /^America\/Lima$/u,
  PL: /^Europe\/Warsaw$/u,
  PT: /^(?:Europe\/Lisbon|Atlantic\/(?:Azores|Madeira))$/u,
  RU: /^(?:Europe\/(?:Moscow|Kaliningrad|Samara|Volgograd|Saratov)|Asia\/(?:Yekaterinburg|Novosibirsk|Omsk|Krasnoyarsk|Irkutsk|Yakutsk|Vladivostok))$/u,
  SE: /^Europe\/Stockholm$/u,
  TR: /^(?:Europe|Asia)\/Istanbul$/u,
  UA: /^Europe\/(?:Kyiv|Kiev)$/u,
  US: /^(?:America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Anchorage|Boise|Indiana\/.*|Kentucky\/.*)|Pacific\/Honolulu)$/u,
  ZA: /^Africa\/Johannesburg$/u,
};

/**
 * The region whose help lines to show first: that of the clock's time zone (`Europe/Berlin`), else the first that a
 * language tag names (`de-AT`, `es_MX.UTF-8`). Undefined where neither tells one that we have lines of.
 */
export function guessRegion(
  languages: readonly string[],
  timeZone: string | undefined,
): HelpRegion | undefined {
  const [zoned] = Object.entries(ZONES).find(([, zone]) => zone.test(timeZone ?? '')) ?? [];
  const named = languages.map(
    (tag) => /^[a-z]{2,3}(?:[-_][A-Z][a-z]{3})?[-_](?<region>[A-Z]{2})\b/iu.exec(tag)?.groups?.['region'],
  );
  for (const country of [zoned, ...named]) {
    const found = country === undefined ? undefined : findHelpRegion(country);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** By ISO 3166-1 alpha-2, in any case. */
export function findHelpRegion(country: string): HelpRegion | undefined {
  return helpRegions().find((region) => region.country === country.toUpperCase());
}
