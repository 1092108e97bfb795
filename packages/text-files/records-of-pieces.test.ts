import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsOfPieces, type JsonRecord } from './records-of-pieces.ts';

async function* cut(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size = 7): Promise<JsonRecord[]> {
  const all: JsonRecord[] = [];
  for await (const some of recordsOfPieces(cut(text, size))) all.push(...some);
  return all;
}
const told = (records: readonly JsonRecord[]) =>
  records.map((record) => [record.line, 'problem' in record ? record.problem : record.value]);

describe('the objects of a JSON file', () => {
  it('are those of its list or its lines, whatever they hold and however it comes in', async () => {
    const object = fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(object, { minLength: 1, maxLength: 6 }),
        fc.constantFrom<(objects: object[]) => string>(
          (objects) => JSON.stringify(objects),
          (objects) => `\uFEFF${JSON.stringify(objects, undefined, 2)}\r\n`,
          (objects) => objects.map((one) => JSON.stringify(one)).join('\n'),
          (objects) => JSON.stringify({ user: 'somebody', scrobbles: objects }, undefined, 1),
        ),
        fc.integer({ min: 1, max: 50 }),
        async (objects, write, size) => {
          const records = await read(write(objects), size);
          expect(records.map((record) => 'value' in record && record.value)).toEqual(
            JSON.parse(JSON.stringify(objects)),
          );
        },
      ),
    );
  });

  it('know the line on which they begin and the names that lead to their list', async () => {
    expect(
      await read('{"response": {\n "game_count": 2,\n "games": [\n  {"a":1},\n  {"b":[{}]}\n]}}\n', 3),
    ).toEqual([
      { line: 4, within: ['response', 'games'], value: { a: 1 } },
      { line: 5, within: ['response', 'games'], value: { b: [{}] } },
    ]);
    expect((await read('[{"a":"\\n\\"}{"},\n\n{"b":1}]')).map(({ line }) => line)).toEqual([1, 3]);
  });

  it('are those of every list of records where an object holds several', async () => {
    const backup = {
      username: 'somebody',
      followers: [{ user: { name: 'x' } }],
      settings: { a: ['"history": [', 1] },
      ratings: [{ a: 1 }, { b: [1] }],
      stats: {},
      history: [{ c: 1 }],
    };
    for (const size of [1, 7, 500])
      expect(await read(JSON.stringify(backup, undefined, 1), size)).toEqual([
        { line: 17, within: ['ratings'], value: { a: 1 } },
        { line: 20, within: ['ratings'], value: { b: [1] } },
        { line: 28, within: ['history'], value: { c: 1 } },
      ]);
  });

  it('keep damage to themselves', async () => {
    expect(told(await read('{"a":1}\n{"b":\n{"c":"x\n nonsense\n{"d":4}\n'))).toEqual([
      [1, { a: 1 }],
      [2, 'the line ends inside this object'],
      [3, 'the line ends inside this object'],
      [5, { d: 4 }],
    ]);
    expect(told(await read('[{"a":1},{bad},7,{"c":3}'))).toEqual([
      [1, { a: 1 }],
      [1, 'not JSON'],
      [1, 'expected an object in braces'],
      [1, { c: 3 }],
    ]);
    expect(told(await read('[{"a":1},{"b":'))).toEqual([
      [1, { a: 1 }],
      [1, 'the file ends inside this object'],
    ]);
  });

  it('are told and passed over where they are too long, or too deep', async () => {
    const deep = `[{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}},\n{"b":2}]`;
    expect(told(await read(deep, 65_536))).toEqual([
      [1, 'nested more than 100 deep'],
      [2, { b: 2 }],
    ]);
    const long = `[{"a":"${'x'.repeat(5_000_000)}"},\n{"b":2}]`;
    expect(told(await read(long, 65_536))).toEqual([
      [1, 'longer than 4194304 characters'],
      [2, { b: 2 }],
    ]);
  });
});
