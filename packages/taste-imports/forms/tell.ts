import { cutText, plainText } from '@emoverse/domain';
import type { LeftOut, Told, Trace } from '../trace.ts';

export function trace(told: Trace): Told {
  return { kind: 'trace', trace: told };
}

export function leftOut(why: LeftOut): Told {
  return { kind: 'left-out', why };
}

const SHOWN = 80;

export function rejected(value: unknown, expected: string): Told {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return { kind: 'rejected', value: cutText(plainText(cutText(text, 10 * SHOWN)), SHOWN), expected };
}
