import { describe, expect, it } from 'vitest';
import { takeTurns, type Contestant } from './take-turns.ts';

describe('takeTurns', () => {
  it('lets another one begin each round, and counts no look of the warm-up', async () => {
    const order: string[] = [];
    const contestant = (name: string): Contestant => ({
      name,
      turn: (milliseconds) => {
        order.push(name);
        return Promise.resolve([{ milliseconds, found: true }]);
      },
      dispose: () => Promise.resolve(),
    });
    const rounds: string[] = [];
    const looks = await takeTurns(['a', 'b', 'c'].map(contestant), {
      rounds: 2,
      millisecondsEach: 1500,
      onTurn: (round, name) => rounds.push(`${round}${name}`),
    });
    expect(order.join('')).toBe('abcbcacab');
    expect(rounds.slice(0, 4)).toEqual(['0a', '0b', '0c', '1b']);
    expect([...looks.keys()]).toEqual(['a', 'b', 'c']);
    expect(looks.get('a')).toEqual([
      { milliseconds: 1500, found: true },
      { milliseconds: 1500, found: true },
    ]);
  });
});
