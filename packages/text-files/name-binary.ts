/** First bytes of files that are no text, as Latin-1; each holds a byte or a length that no text begins with. */
const BEGINNINGS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a PNG picture', /^\x89PNG/],
  ['a JPEG picture', /^\xff\xd8\xff/],
  ['a GIF picture', /^GIF8[79]a/],
  ['a TIFF picture', /^(II\*\0|MM\0\*)/],
  ['a PDF document', /^%PDF-/],
  ['a ZIP archive (Excel, Numbers and OpenDocument tables are such; save the table as CSV)', /^PK[\x03\x05]/],
  ['an old Excel or Word document; save the table as CSV', /^\xd0\xcf\x11\xe0/],
  ['a gzip archive; unpack it first', /^\x1f\x8b/],
  ['a 7-Zip archive', /^7z\xbc\xaf/],
  ['a RAR archive', /^Rar!\x1a/],
  ['a bzip2 archive', /^BZh\d1AY/],
  ['an xz archive', /^\xfd7zXZ/],
  ['a Zstandard archive', /^\x28\xb5\x2f\xfd/],
  ['an MP3 sound file', /^(ID3[\x02-\x04]|\xff[\xf2\xf3\xfa\xfb])/],
  ['an Ogg sound file', /^OggS\0/],
  ['a FLAC sound file', /^fLaC\0/],
  ['a WAV sound file', /^RIFF[\s\S]{4}WAVE/],
  ['an AIFF sound file', /^FORM[\s\S]{4}AIF/],
  ['a WebP picture', /^RIFF[\s\S]{4}WEBP/],
  ['an AVI film', /^RIFF[\s\S]{4}AVI /],
  ['a HEIC picture', /^[\s\S]{4}ftyp(hei|hev|mif1|msf1)/],
  ['an AVIF picture', /^[\s\S]{4}ftypavi/],
  ['an MP4 or M4A file', /^[\s\S]{4}ftyp/],
  ['a Matroska or WebM file', /^\x1aE\xdf\xa3/],
  ['an SQLite database', /^SQLite format 3\0/],
  ['a binary property list', /^bplist0/],
  ['a program', /^(\x7fELF|MZ[\s\S]{2}\0|\xcf\xfa\xed\xfe)/],
];

/** What a file is that is certainly no text, with its article, from its first bytes; undefined where nothing is known. */
export function nameBinary(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  return BEGINNINGS.find(([, pattern]) => pattern.test(start))?.[0];
}
