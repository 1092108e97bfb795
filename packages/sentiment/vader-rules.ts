/**
 * Constants and word lists of VADER's rules, as published with the reference implementation 3.3.
 *
 * Source: C. J. Hutto and E. E. Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of
 * Social Media Text", ICWSM 2014.
 */

/** Mean rise in intensity by a booster word ("very"). */
export const BOOSTER_INCREMENT = 0.293;
/** Mean rise in intensity by writing a word in capitals among others that are not. */
export const CAPITALS_INCREMENT = 0.733;
/** What a negation multiplies intensity by. */
export const NEGATION_FACTOR = -0.74;
/** "never so", "never this": emphasis, not negation. */
export const NEVER_SO_FACTOR = 1.25;
/** Approximates the largest expected sum; makes the compound score fill −1…1. */
export const NORMALIZATION_ALPHA = 15;

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Words that negate what follows; a word with "n't" does so too. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  words(`
    aint arent cannot cant couldnt darent didnt doesnt ain't aren't can't couldn't daren't didn't doesn't
    dont hadnt hasnt havent isnt mightnt mustnt neither don't hadn't hasn't haven't isn't mightn't mustn't
    neednt needn't never none nope nor not nothing nowhere oughtnt shant shouldnt uhuh wasnt werent oughtn't
    shan't shouldn't uh-uh wasn't weren't without wont wouldnt won't wouldn't rarely seldom despite
  `),
);

const boosters = words(`
  absolutely amazingly awfully completely considerable considerably decidedly deeply effing enormous enormously
  entirely especially exceptional exceptionally extreme extremely fabulously flipping flippin frackin fracking
  fricking frickin frigging friggin fully fuckin fucking fuggin fugging greatly hella highly hugely incredible
  incredibly intensely major majorly more most particularly purely quite really remarkably so substantially
  thoroughly total totally tremendous tremendously uber unbelievably unusually utter utterly very
`);
const dampeners = [
  ...words(
    'almost barely hardly kinda kindof kind-of less little marginal marginally occasional occasionally partly',
  ),
  ...words('scarce scarcely slight slightly somewhat sorta sortof sort-of'),
  'just enough',
  'kind of',
  'sort of',
];

/** Words (and pairs of words) that strengthen or weaken what follows: ± `BOOSTER_INCREMENT`. */
export const BOOSTERS: ReadonlyMap<string, number> = new Map([
  ...boosters.map((word) => [word, BOOSTER_INCREMENT] as const),
  ...dampeners.map((word) => [word, -BOOSTER_INCREMENT] as const),
]);

/** Idioms whose intensity is not that of their words. */
export const IDIOMS: ReadonlyMap<string, number> = new Map([
  ['the shit', 3],
  ['the bomb', 3],
  ['bad ass', 1.5],
  ['badass', 1.5],
  ['bus stop', 0],
  ['yeah right', -2],
  ['kiss of death', -1.5],
  ['to die for', 3],
  ['beating heart', 3.1],
  ['broken heart', -2.9],
]);
