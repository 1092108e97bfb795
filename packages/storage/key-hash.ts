/**
 * 53 bits of a text, as a whole number that JavaScript and both databases hold exactly. Public-domain "cyrb53": two
 * rounds of multiply and mix. Two of a million keys collide once in 20,000 stores; whoever finds an item by its
 * hash looks at the item itself before believing it.
 */
export function keyHash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
