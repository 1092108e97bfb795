/** Arousal in a word; between −.2 and .2 nothing is claimed. */
export function arousalWord(arousal: number): 'lively' | 'ordinary' | 'quiet' {
  return arousal > 0.2 ? 'lively' : arousal < -0.2 ? 'quiet' : 'ordinary';
}
