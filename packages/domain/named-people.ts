/**
 * What taggers, ripping programs, players and servers write where they know no artist, or where there are many, in the
 * languages they come in; without marks and in lower case. MusicBrainz calls these special purpose artists.
 */
const NOBODY: ReadonlySet<string> = new Set(
  [
    'unknown, unknown artist, unknown artists, artist unknown, unknown author, unknown performer, unknown composer',
    'unknown album artist, no artist, undefined, null, none, n a, nan, not available',
    'various, various artists, various artist, various performers, various authors, various composers, va, v a',
    'unbekannt, unbekannter interpret, unbekannte interpreten, interpret unbekannt, unbekannter künstler',
    'künstler unbekannt, verschiedene, verschiedene interpreten, verschiedene künstler, diverse, diverse interpreten',
    'diverse künstler, kein interpret, unbekannter autor',
    'inconnu, artiste inconnu, interprète inconnu, artistes divers, artistes variés, divers, divers artistes, multi interprètes',
    'desconocido, artista desconocido, intérprete desconocido, varios, varios artistas, artistas varios',
    'sconosciuto, artista sconosciuto, interprete sconosciuto, artisti vari, vari, aa vv, aavv, autori vari',
    'desconhecido, artista desconhecido, vários, vários artistas, vários intérpretes',
    'onbekend, onbekende artiest, artiest onbekend, diverse artiesten, verschillende artiesten',
    'okänd, okänd artist, blandade artister, diverse artister, ukjent, ukjent artist, ukendt, ukendt kunstner',
    'diverse kunstnere, tuntematon, tuntematon artisti, tuntematon esittäjä, eri esittäjiä',
    'nieznany, nieznany wykonawca, nieznany artysta, różni wykonawcy, różni artyści',
    'neznámý, neznámý interpret, neznámý umělec, různí, různí interpreti, rôzni interpreti',
    'ismeretlen, ismeretlen előadó, különböző előadók, válogatás, artist necunoscut, diverși artiști',
    'неизвестный исполнитель, неизвестный артист, неизвестен, неизвестно, разные исполнители, различные исполнители',
    'невідомий виконавець, різні виконавці, άγνωστος καλλιτέχνης, διάφοροι καλλιτέχνες, διάφοροι',
    'bilinmeyen sanatçı, bilinmiyor, çeşitli sanatçılar',
    '不明, 不明なアーティスト, アーティスト不明, ヴァリアス アーティスト, 未知, 未知艺术家, 未知艺人, 未知歌手, 未知藝人, 群星, 合辑, 合輯',
    '알 수 없음, 알 수 없는 아티스트, 여러 아티스트, فنان غير معروف, فنانون متنوعون',
  ].flatMap((line) => line.split(', ')),
);
/** Only in brackets, as MusicBrainz writes them; without, each is somebody's name. */
const NOBODY_IN_BRACKETS: ReadonlySet<string> = new Set(['anonymous', 'data', 'dialogue', 'artist', 'empty']);

/**
 * The names of people and groups among what a file, server or table gives for them: `<unknown>`, `Various Artists` and
 * the like are nobody, so nothing is found, counted or learned by them.
 *
 * @example namedPeople(['Unknown Artist', 'Unknown Mortal Orchestra']) // ['Unknown Mortal Orchestra']
 */
export function namedPeople(names: readonly string[]): string[] {
  return names.filter((name) => !isNobody(name));
}

function isNobody(name: string): boolean {
  const bare = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
  if (bare === '') return /^[-–—?\s]*$/.test(name); // `!!!` is a band
  return NOBODY.has(bare) || (/^\s*[<[({].*[>\])}]\s*$/.test(name) && NOBODY_IN_BRACKETS.has(bare));
}
