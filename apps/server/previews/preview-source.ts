import { loopbackBase } from '../http/loopback-base.ts';

/** Where song previews are searched and come from. */
export interface PreviewSource {
  /** Origin of the search. */
  readonly search: string;
  /** Whether an address that the search gave is one of a preview. */
  isSound(address: URL): boolean;
}

const APPLE: PreviewSource = {
  search: 'https://itunes.apple.com',
  isSound: ({ protocol, hostname, port }) =>
    protocol === 'https:' && port === '' && /(^|\.)(itunes\.apple|mzstatic)\.com$/.test(hostname),
};

/** Apple's shop, or for tests a double on this very machine (`EMOVERSE_ITUNES_BASE`). Throws `bad-arguments`. */
export function previewSource(base: string | undefined): PreviewSource {
  if (base === undefined) return APPLE;
  const origin = loopbackBase(base, 'EMOVERSE_ITUNES_BASE', 'the iTunes Search API');
  return { search: origin, isSound: (address) => address.origin === origin };
}
