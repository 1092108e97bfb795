/** The media domains, in the order in which they are shown. */
export const MEDIA_DOMAINS = [
  'music',
  'films',
  'games',
  'books',
  'podcasts',
  'courses',
  'wellbeing',
] as const;
