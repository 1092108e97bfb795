const PLACES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['spotify', /^spotify:track:([A-Za-z0-9]{22})$/],
  ['spotify', /^https:\/\/open\.spotify\.com\/(?:intl-\w+\/)?track\/([A-Za-z0-9]{22})(?:[?#]|$)/],
  ['imdb', /^https?:\/\/(?:www\.|m\.)?imdb\.com\/title\/(tt\d{5,10})(?:[/?#]|$)/],
  ['steam', /^https?:\/\/store\.steampowered\.com\/app\/(\d+)(?:[/?#]|$)/],
];

/** The ids elsewhere that an address tells, as `CatalogueItem.externalIds` names them. */
export function idsInLocation(location: string | undefined): Record<string, string> {
  for (const [name, pattern] of PLACES) {
    const id = pattern.exec(location ?? '')?.[1];
    if (id !== undefined) return { [name]: id };
  }
  return {};
}
