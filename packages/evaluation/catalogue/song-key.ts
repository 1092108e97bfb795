/** Words after which a title says who else sings or which pressing it is. */
const TAIL = /\s[-–—]\s.*$|\s(feat|ft|featuring|with)\.?\s.*$/i;
const BRACKETS = /\s*[([{][^)\]}]*[)\]}]/g;

/**
 * A key under which the same recording meets across tables: first artist and bare title, lower case, without
 * accents, bracketed additions, guests, remaster notes, a leading "the" and punctuation.
 */
export function songKey(artist: string, title: string): string {
  const [firstArtist = ''] = artist.split(/[,;|]|\s(?:&|feat\.?|ft\.?|featuring|with|x)\s/i);
  const bare = title.replace(BRACKETS, '').replace(TAIL, '');
  return `${letters(firstArtist)}/${letters(bare === '' ? title : bare)}`;
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/^the\s/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
