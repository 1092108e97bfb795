import { createStoredLimit } from '../http/limit-requests.ts';

const LIFE_SECONDS = 120;

/**
 * Counts tries of codes that let devices in: ten from one address, two hundred from all together, in the time that a code lives. Whoever
 * guesses for the whole of it meets one of 2.6 · 10¹⁰ codes with a chance of 10⁻⁸, and then asks a person who says no.
 */
export function createCodeLimit(
  counted: Parameters<typeof createStoredLimit>[0],
): (household: string) => Promise<void> {
  const limit = (most: number, what: string) =>
    createStoredLimit(counted, { most, seconds: LIFE_SECONDS, code: 'too-many-codes', what });
  const [ofOne, ofAll] = [
    limit(10, 'codes in two minutes from one address'),
    limit(200, 'codes in two minutes'),
  ];
  return async (household) => {
    await ofOne(household);
    await ofAll('everybody');
  };
}
