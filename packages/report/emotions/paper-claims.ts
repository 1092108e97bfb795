/**
 * What the 2025 paper that EmoVerse starts from reports of its network on FER-2013. Which split and which labels stand
 * behind it is not known to us, so these are claims beside our measurement and not a yardstick for it.
 */
export const PAPER_CLAIMS = { accuracy: 0.852, loss: 0.34 } as const;

/** What people agree on with the labels of FER-2013 (Goodfellow et al. 2013): 65 ± 5 %. */
export const PEOPLE_ON_FER2013 = '65 ± 5 %';

/** Faces of FER-2013 by split and class as published (Goodfellow et al. 2013). */
export const OFFICIAL_COUNTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Training: { angry: 3995, disgust: 436, fear: 4097, happy: 7215, sad: 4830, surprise: 3171, neutral: 4965 },
  PublicTest: { angry: 467, disgust: 56, fear: 496, happy: 895, sad: 653, surprise: 415, neutral: 607 },
  PrivateTest: { angry: 491, disgust: 55, fear: 528, happy: 879, sad: 594, surprise: 416, neutral: 626 },
};
