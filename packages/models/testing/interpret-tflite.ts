import { readRootTable, type Table } from '../tflite/read-table.ts';

/** A value of the graph: numbers row-major, in TensorFlow Lite's order of axes (batch, rows, columns, channels). */
export interface Value {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

type Operator = (
  inputs: readonly Value[],
  output: readonly number[],
  options: Table | undefined,
) => Float32Array;

/**
 * What a TensorFlow Lite network answers, by the operators' definitions, loop by loop and in their own order of axes: slow,
 * plain, and made without looking at the converter, which is compared with it. Source: TensorFlow Lite's schema
 * (`schema.fbs`) and reference kernels.
 */
export function interpretTflite(network: Uint8Array, input: Value): readonly Value[] {
  const model = readRootTable(network);
  const codes = model.tables(1).map((code) => Math.max(code.number(0, 'i8'), code.number(3, 'i32')));
  const [graph] = model.tables(2);
  const buffers = model.tables(4);
  const shapes = graph.tables(0).map((tensor) => tensor.numbers(0));
  const values = new Map<number, Value>();
  graph.tables(0).forEach((tensor, index) => {
    const bytes = buffers[tensor.number(2, 'u32')].bytes(0);
    const data = bytes.length === 0 ? undefined : numbersOf(bytes, tensor.number(1, 'i8'));
    if (data !== undefined) values.set(index, { dims: shapes[index], data });
  });
  const valueOf = (index: number): Value => {
    const value = values.get(index);
    if (value === undefined) throw new Error(`value ${index} is not there yet`);
    return value;
  };
  values.set(graph.numbers(1)[0], input);
  for (const step of graph.tables(3)) {
    const code = codes[step.number(0, 'u32')];
    const operator = OPERATORS[code];
    if (operator === undefined) throw new Error(`no definition of operator ${code}`);
    const [to] = step.numbers(2);
    values.set(to, {
      dims: shapes[to],
      data: operator(step.numbers(1).map(valueOf), shapes[to], step.table(4)),
    });
  }
  return graph.numbers(2).map(valueOf);
}

const OPERATORS: Readonly<Record<number, Operator>> = {
  0: ([a, b], _, options) =>
    activate(
      a.data.map((x, i) => x + b.data[i]),
      options?.number(0, 'i8'),
    ),
  2: (inputs) => joined(inputs),
  3: ([input, kernel, bias], output, options) => convolve(input, kernel, bias, output, options),
  4: ([input, kernel, bias], output, options) => convolveDepthwise(input, kernel, bias, output, options),
  6: ([half]) => half.data,
  9: ([input, matrix, bias], _, options) =>
    activate(
      bias.data.map((start, o) =>
        input.data.reduce((sum, x, i) => sum + x * matrix.data[o * input.data.length + i], start),
      ),
      options?.number(0, 'i8'),
    ),
  14: ([input]) => input.data.map((x) => 1 / (1 + Math.exp(-x))),
  17: ([input], output, options) => pool(input, output, options),
  19: ([input]) => input.data.map((x) => Math.max(0, x)),
  22: ([input]) => input.data,
  23: ([input], output) => resize(input, output),
  34: ([input, amounts], output) => pad(input, amounts.data, output),
  40: ([input]) => meanOfPlaces(input),
  54: ([input, slopes]) => input.data.map((x, i) => (x < 0 ? x * slopes.data[i % slopes.data.length] : x)),
};

function activate(data: Float32Array, activation = 0): Float32Array {
  if (activation === 0) return data;
  if (activation === 1) return data.map((x) => Math.max(0, x));
  if (activation === 3) return data.map((x) => Math.min(6, Math.max(0, x)));
  throw new Error(`no definition of activation ${activation}`);
}

/** Answers of several grids one after the other: batch 1, joined along the anchors. */
function joined(inputs: readonly Value[]): Float32Array {
  return Float32Array.from(inputs.flatMap(({ data }) => Array.from(data)));
}

/** Where a window lies: its first row and column for an output place, which may be outside of the picture. */
interface Windows {
  readonly strideY: number;
  readonly strideX: number;
  readonly beforeY: number;
  readonly beforeX: number;
}

function windowsOf(
  [, height, width]: readonly number[],
  [, rows, columns]: readonly number[],
  kernelY: number,
  kernelX: number,
  options: Table | undefined,
): Windows {
  const [strideX, strideY] = [options?.number(1, 'i32') ?? 1, options?.number(2, 'i32') ?? 1];
  const isSame = (options?.number(0, 'i8') ?? 0) === 0;
  // "Same" padding: half of what the windows reach beyond the picture, rounded down, comes before it.
  const before = (stride: number, outputs: number, kernel: number, size: number): number =>
    isSame ? Math.floor(Math.max(0, (outputs - 1) * stride + kernel - size) / 2) : 0;
  return {
    strideY,
    strideX,
    beforeY: before(strideY, rows, kernelY, height),
    beforeX: before(strideX, columns, kernelX, width),
  };
}

function convolve(
  input: Value,
  kernel: Value,
  bias: Value,
  output: readonly number[],
  options: Table | undefined,
): Float32Array {
  const [, height, width, channels] = input.dims;
  const [outputs, kernelY, kernelX] = kernel.dims;
  const windows = windowsOf(input.dims, output, kernelY, kernelX, options);
  const data = new Float32Array(output[1] * output[2] * outputs);
  for (let y = 0, to = 0; y < output[1]; y += 1)
    for (let x = 0; x < output[2]; x += 1)
      for (let o = 0; o < outputs; o += 1, to += 1) {
        let sum = bias.data[o];
        for (let ky = 0; ky < kernelY; ky += 1) {
          const row = y * windows.strideY + ky - windows.beforeY;
          if (row < 0 || row >= height) continue;
          for (let kx = 0; kx < kernelX; kx += 1) {
            const column = x * windows.strideX + kx - windows.beforeX;
            if (column < 0 || column >= width) continue;
            let from = (row * width + column) * channels;
            let weight = ((o * kernelY + ky) * kernelX + kx) * channels;
            for (const end = from + channels; from < end; from += 1, weight += 1)
              sum += input.data[from] * kernel.data[weight];
          }
        }
        data[to] = sum;
      }
  return activate(data, options?.number(3, 'i8'));
}

function convolveDepthwise(
  input: Value,
  kernel: Value,
  bias: Value,
  output: readonly number[],
  options: Table | undefined,
): Float32Array {
  const [, height, width, channels] = input.dims;
  const [, kernelY, kernelX] = kernel.dims;
  const windows = windowsOf(input.dims, output, kernelY, kernelX, options);
  const data = new Float32Array(output[1] * output[2] * channels);
  for (let y = 0, to = 0; y < output[1]; y += 1)
    for (let x = 0; x < output[2]; x += 1, to += channels) {
      data.set(bias.data, to);
      for (let ky = 0; ky < kernelY; ky += 1)
        for (let kx = 0; kx < kernelX; kx += 1) {
          const row = y * windows.strideY + ky - windows.beforeY;
          const column = x * windows.strideX + kx - windows.beforeX;
          if (row < 0 || row >= height || column < 0 || column >= width) continue;
          const [from, weight] = [(row * width + column) * channels, (ky * kernelX + kx) * channels];
          for (let c = 0; c < channels; c += 1)
            data[to + c] += input.data[from + c] * kernel.data[weight + c];
        }
    }
  return activate(data, options?.number(4, 'i8'));
}

function pool(input: Value, output: readonly number[], options: Table | undefined): Float32Array {
  const [, height, width, channels] = input.dims;
  const [kernelX, kernelY] = [options?.number(3, 'i32') ?? 1, options?.number(4, 'i32') ?? 1];
  const windows = windowsOf(input.dims, output, kernelY, kernelX, options);
  const data = new Float32Array(output[1] * output[2] * channels).fill(Number.NEGATIVE_INFINITY);
  for (let y = 0, to = 0; y < output[1]; y += 1)
    for (let x = 0; x < output[2]; x += 1)
      for (let c = 0; c < channels; c += 1, to += 1)
        for (let k = 0; k < kernelY * kernelX; k += 1) {
          const row = y * windows.strideY + Math.floor(k / kernelX) - windows.beforeY;
          const column = x * windows.strideX + (k % kernelX) - windows.beforeX;
          if (row < 0 || row >= height || column < 0 || column >= width) continue;
          data[to] = Math.max(data[to], input.data[(row * width + column) * channels + c]);
        }
  return data;
}

/** Bilinear, the centres of pixels upon each other. */
function resize(
  { dims: [, height, width, channels], data: from }: Value,
  output: readonly number[],
): Float32Array {
  const data = new Float32Array(output[1] * output[2] * channels);
  const within = (place: number, size: number): number => Math.min(size - 1, Math.max(0, place));
  for (let y = 0, to = 0; y < output[1]; y += 1)
    for (let x = 0; x < output[2]; x += 1)
      for (let c = 0; c < channels; c += 1, to += 1) {
        const [placeY, placeX] = [
          ((y + 0.5) * height) / output[1] - 0.5,
          ((x + 0.5) * width) / output[2] - 0.5,
        ];
        const [top, left] = [Math.floor(placeY), Math.floor(placeX)];
        const at = (row: number, column: number): number =>
          from[(within(row, height) * width + within(column, width)) * channels + c];
        const across = (row: number): number =>
          at(row, left) * (1 - placeX + left) + at(row, left + 1) * (placeX - left);
        data[to] = across(top) * (1 - placeY + top) + across(top + 1) * (placeY - top);
      }
  return data;
}

/** Zeros around: pairs of how much before and after, for each axis. */
function pad({ dims, data: from }: Value, amounts: Float32Array, output: readonly number[]): Float32Array {
  const data = new Float32Array(output.reduce((product, size) => product * size, 1));
  for (let at = 0; at < from.length; at += 1) {
    let [rest, to, step] = [at, 0, 1];
    for (let axis = dims.length - 1; axis >= 0; axis -= 1) {
      to += ((rest % dims[axis]) + amounts[2 * axis]) * step;
      rest = Math.floor(rest / dims[axis]);
      step *= output[axis];
    }
    data[to] = from[at];
  }
  return data;
}

function meanOfPlaces({ dims: [, height, width, channels], data }: Value): Float32Array {
  const means = new Float32Array(channels);
  data.forEach((x, i) => {
    means[i % channels] += x / (height * width);
  });
  return means;
}

/** Kinds of numbers: 0 float32, 1 float16, 2 int32. */
function numbersOf(bytes: Uint8Array, type: number): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = [
    (at: number) => view.getFloat32(4 * at, true),
    (at: number) => fromHalf(view.getUint16(2 * at, true)),
    (at: number) => view.getInt32(4 * at, true),
  ][type];
  return Float32Array.from({ length: bytes.length / (type === 1 ? 2 : 4) }, (_, at) => read(at));
}

/** IEEE 754 binary16: sign, five bits of exponent, ten of fraction. */
function fromHalf(half: number): number {
  const [sign, exponent, fraction] = [half >> 15 === 1 ? -1 : 1, (half >> 10) & 0x1f, half & 0x3ff];
  return exponent === 0 ? sign * 2 ** -24 * fraction : sign * 2 ** (exponent - 25) * (1024 + fraction);
}
