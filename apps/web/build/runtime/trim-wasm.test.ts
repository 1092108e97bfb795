import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimWasm } from './trim-wasm.ts';

/** An imported function `e.f`, and exported ones that answer 0, 1, 2, … */
function moduleOf(functions: number): Uint8Array<ArrayBuffer> {
  const each = <T>(make: (index: number) => T): T[] => Array.from({ length: functions }, (_, i) => make(i));
  const section = (id: number, bytes: readonly number[]): number[] => [id, bytes.length, ...bytes];
  const name = (text: string): number[] => [text.length, ...Buffer.from(text)];
  return Uint8Array.of(
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    // Types: () → i32.
    ...section(1, [1, 0x60, 0, 1, 0x7f]),
    // Imports: a memory with a limit, a global, a function.
    ...section(
      2,
      [3, ...name('e'), ...name('m'), 2, 1, 1, 2, ...name('e'), ...name('g'), 3, 0x7f, 0].concat([
        ...name('e'),
        ...name('f'),
        0,
        0,
      ]),
    ),
    ...section(3, [functions, ...each(() => 0)]),
    ...section(7, [functions, ...each((i) => [...name(String.fromCharCode(97 + i)), 0, i + 1]).flat()]),
    ...section(10, [functions, ...each((i) => [4, 0, 0x41, i, 0x0b]).flat()]),
  );
}

type Exported = Readonly<Record<string, () => number>>;

function start(module: Uint8Array<ArrayBuffer>): Exported {
  const imports = {
    e: { m: new WebAssembly.Memory({ initial: 1, maximum: 2 }), g: 7, f: () => 99 },
  };
  return new WebAssembly.Instance(new WebAssembly.Module(module), imports).exports as unknown as Exported;
}

describe('a trimmed wasm module', () => {
  it('does what it did with the functions that are kept, and traps in the others', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (kept) => {
        // The imported function is number 0.
        const exported = start(Uint8Array.from(trimWasm(moduleOf(kept.length), (index) => kept[index - 1])));
        for (const [index, isKept] of kept.entries()) {
          const call = exported[String.fromCharCode(97 + index)];
          if (isKept) expect(call()).toBe(index);
          else expect(call).toThrow(WebAssembly.RuntimeError);
        }
      }),
    );
  });

  it('is the same to the byte where everything is kept', () => {
    const module = moduleOf(5);
    expect(trimWasm(module, () => true)).toEqual(module);
  });

  it('is asked for with the size of each body', () => {
    const sizes: number[] = [];
    trimWasm(moduleOf(3), (_, bytes) => sizes.push(bytes) > 0);
    expect(sizes).toEqual([4, 4, 4]);
  });

  it('is not made of other bytes, or of half a module', () => {
    expect(() => trimWasm(new Uint8Array(100), () => true)).toThrow('expected a wasm module');
    expect(() => trimWasm(moduleOf(5).subarray(0, -3), () => true)).toThrow('cut off');
  });
});
