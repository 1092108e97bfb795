/** Sections of a wasm module that matter here (https://webassembly.github.io/spec/core/binary/modules.html). */
const IMPORTS = 2;
const CODE = 10;
/** Magic number and version. */
const HEADER = 8;
/** A body of its own: no local variables, `unreachable`, `end`; with its size before it. */
const UNREACHABLE = Uint8Array.of(3, 0x00, 0x00, 0x0b);

/**
 * The same module with the bodies of all functions that `keeps` refuses put away: numbers, types, tables and data stay
 * as they are, and a function without its body traps when it is called (`WebAssembly.RuntimeError`). `index` counts
 * imported functions too, as the specification does; `bytes` is the size of the body. Throws `RangeError` where the bytes
 * are no such module.
 */
export function trimWasm(module: Uint8Array, keeps: (index: number, bytes: number) => boolean): Uint8Array {
  if (module.length < HEADER || module[0] !== 0 || module[1] !== 0x61)
    throw new RangeError('expected a wasm module, which begins with the bytes 00 61 73 6d');
  const parts: Uint8Array[] = [module.subarray(0, HEADER)];
  let imported = 0;
  for (let at = HEADER; at < module.length;) {
    const size = readNumber(module, at + 1);
    const end = size.next + size.value;
    if (end > module.length) throw new RangeError('expected a whole wasm module, got one that is cut off');
    if (module[at] === IMPORTS) imported = countImportedFunctions(module, size.next);
    if (module[at] === CODE) {
      const code = trimCode(module, size.next, imported, keeps);
      parts.push(Uint8Array.of(CODE), writeNumber(code.length), code);
    } else parts.push(module.subarray(at, end));
    at = end;
  }
  return join(parts);
}

function trimCode(
  module: Uint8Array,
  from: number,
  imported: number,
  keeps: (index: number, bytes: number) => boolean,
): Uint8Array {
  const count = readNumber(module, from);
  const parts: Uint8Array[] = [module.subarray(from, count.next)];
  let at = count.next;
  for (let index = 0; index < count.value; index += 1) {
    const size = readNumber(module, at);
    const end = size.next + size.value;
    parts.push(keeps(imported + index, size.value) ? module.subarray(at, end) : UNREACHABLE);
    at = end;
  }
  return join(parts);
}

function countImportedFunctions(module: Uint8Array, from: number): number {
  const count = readNumber(module, from);
  let functions = 0;
  let at = count.next;
  const skipNumber = (): void => {
    at = readNumber(module, at).next;
  };
  const skipName = (): void => {
    const length = readNumber(module, at);
    at = length.next + length.value;
  };
  const skipLimits = (): void => {
    const flags = module[at++] ?? 0;
    skipNumber();
    if ((flags & 1) !== 0) skipNumber();
  };
  for (let index = 0; index < count.value; index += 1) {
    skipName();
    skipName();
    const kind = module[at++];
    switch (kind) {
      case 0:
        functions += 1;
        skipNumber();
        break;
      case 1:
        at += 1;
        skipLimits();
        break;
      case 2:
        skipLimits();
        break;
      case 3:
        at += 2;
        break;
      case 4:
        at += 1;
        skipNumber();
        break;
      default:
        throw new RangeError(
          `expected an imported function, table, memory, global or tag, got kind ${String(kind)}`,
        );
    }
  }
  return functions;
}

/** An unsigned LEB128 number and where the next byte is. */
function readNumber(bytes: Uint8Array, from: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let next = from, scale = 1; next < bytes.length; scale *= 128) {
    const byte = bytes[next++] ?? 0;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, next };
  }
  throw new RangeError('expected a whole wasm module, got one that is cut off');
}

function writeNumber(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return Uint8Array.of(...bytes, rest);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
