/** Parts of a day, from its morning on; the night holds its last hours and its first. */
export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening', 'night'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

/** By the clock of this device: mornings begin at 5, afternoons at 12, evenings at 18 and nights at 22. */
export function partOfDay(at: number): PartOfDay {
  const hour = new Date(at).getHours();
  if (hour < 5 || hour >= 22) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
