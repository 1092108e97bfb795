/** Beginnings of texts that are neither tables nor playlists that are read here. */
const BEGINNINGS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['an HTML page', /^(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body)\b/i],
  ['a PLS playlist; save it as M3U or XSPF', /^\[playlist\]\s*$/im],
  ['a Windows Media playlist (ASX); save it as M3U or XSPF', /^(<\?xml[^>]*>\s*)?<asx\b/i],
  ['a Windows Media playlist (WPL); save it as M3U or XSPF', /^(<\?wpl\b|(<\?xml[^>]*>\s*)?<smil\b)/i],
  [
    'a property list, as an iTunes library is; export the playlist as M3U or text',
    /^(<\?xml[^>]*>\s*)?(<!doctype\s+plist[^>]*>\s*)?<plist\b/i,
  ],
  ['a feed (RSS or Atom)', /^(<\?xml[^>]*>\s*)?<(rss|feed)\b/i],
  ['an OPML outline', /^(<\?xml[^>]*>\s*)?<opml\b/i],
  ['an SVG picture', /^(<\?xml[^>]*>\s*)?(<!doctype\s+svg[^>]*>\s*)?<svg\b/i],
  ['an RTF document', /^\{\\rtf/],
  ['a PostScript document', /^%!PS/],
  ['a calendar or an address card', /^BEGIN:(VCALENDAR|VCARD)/],
];

/** What a text is that is known and not read here, with its article; undefined where it may be what is wanted. */
export function nameTextForm(text: string): string | undefined {
  const start = text.slice(0, 4096).trimStart();
  return BEGINNINGS.find(([, pattern]) => pattern.test(start))?.[0];
}
