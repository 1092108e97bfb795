import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LIGHT_PROPERTIES, lightProperties, PAGE_GROUNDS, PAGE_INKS, type Oklch } from '@emoverse/light';
import { describe, expect, it } from 'vitest';
import { LIGHT_OF_HOURS } from './state/light-of-hours.ts';

const styles = readFileSync(path.join(import.meta.dirname, 'styles.css'), 'utf8');

/** A colour of the style sheet, for the two themes. */
function colourOf(name: string): { day: Oklch; night: Oklch } {
  const found = new RegExp(`--${name}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`).exec(styles);
  if (found === null) throw new Error(`styles.css has no --${name} for two themes`);
  const [day, night] = [found[1], found[2]].map((parts) => {
    const [l, c, h] = parts.split(' ').map(Number);
    return { l, c, h };
  });
  return { day, night };
}

describe('the style sheet', () => {
  it('has the grounds and inks for which the light of a mood was made readable', () => {
    for (const [names, known] of [
      [['paper', 'surface', 'sunken'], PAGE_GROUNDS],
      [['ink', 'ink-soft'], PAGE_INKS],
    ] as const) {
      const written = names.map(colourOf);
      expect(written.map(({ day }) => day)).toEqual(known.day);
      expect(written.map(({ night }) => night)).toEqual(known.night);
    }
  });

  it('begins with the light of no mood, the middle of the plane', () => {
    for (const [name, value] of Object.entries(lightProperties({ valence: 0, arousal: 0 }))) {
      expect(styles).toContain(`  ${name}: ${value};\n`);
    }
  });

  it.each(Object.entries(LIGHT_OF_HOURS))('has the light of the %s', (hour, place) => {
    const lines = Object.entries(lightProperties(place)).map(([name, value]) => `  ${name}: ${value};\n`);
    expect(styles).toContain(`[data-hour='${hour}'] {\n${lines.join('')}}\n`);
  });

  it.each(LIGHT_PROPERTIES)('registers %s, so that a change takes its time', (name) => {
    expect(styles).toContain(`@property ${name} {`);
  });
});
