/** FNV-1a over numbers as text, in hex. */
export function fingerprint(values: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const value of values) {
    for (const character of value.toPrecision(6))
      hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
