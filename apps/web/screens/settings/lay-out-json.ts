/** JSON with a line for each value, to be read by people; a text that is none, as an edited export may bring one back, as it is. */
export function layOutJson(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value, undefined, 2);
  } catch {
    return text;
  }
}
