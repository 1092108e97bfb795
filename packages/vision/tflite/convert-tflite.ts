import { EmoVerseError } from '@emoverse/domain';
import { readRootTable, type Table } from './read-table.ts';
import { writeOnnx, type OnnxConstant, type OnnxNode } from './write-onnx.ts';

/** Operators by their number in TensorFlow Lite's schema: those of MediaPipe's face detectors. */
const OPERATOR: Readonly<Record<number, string>> = {
  0: 'add',
  2: 'concatenate',
  3: 'convolution',
  4: 'depthwise',
  6: 'dequantize',
  17: 'maxpool',
  19: 'relu',
  22: 'reshape',
  23: 'resize',
  34: 'pad',
};
const FLOAT32 = 0;
const FLOAT16 = 1;
const SAME = 0;

interface TfliteTensor {
  readonly dims: readonly number[];
  readonly type: number;
  readonly bytes: Uint8Array;
}

/**
 * Turns a TensorFlow Lite network of convolutions (float32 or float16 weights) into an ONNX one with float32 weights,
 * the same inputs and outputs (NHWC) and, inside, ONNX's order (NCHW). Only what MediaPipe's face detectors are made
 * of: convolutions, additions, rectifiers, max pooling, padding of channels, bilinear doubling, reshaping and joining at the end.
 *
 * Throws `EmoVerseError` `model-unreadable` for other bytes and for operators that it does not know.
 */
export function convertTflite(network: Uint8Array): Uint8Array<ArrayBuffer> {
  const model = readRootTable(network);
  const codes = model.tables(1).map((code) => Math.max(code.number(0, 'i8'), code.number(3, 'i32')));
  const [graph] = model.tables(2);
  if (graph === undefined) throw unknown('no graph');
  const buffers = model.tables(4);
  const tensors = graph.tables(0).map((tensor): TfliteTensor => {
    const buffer = buffers[tensor.number(2, 'u32')];
    return {
      dims: tensor.numbers(0),
      type: tensor.number(1, 'i8'),
      bytes: buffer?.bytes(0) ?? new Uint8Array(0),
    };
  });
  const [nodes, constants]: [OnnxNode[], OnnxConstant[]] = [[], []];
  // Float16 weights pass through a "dequantize" operator: where it leads to, and from where.
  const sourceOf = new Map<number, number>();
  const port = (index: number): { name: string; dims: readonly number[] } => ({
    name: `port${index}`,
    dims: tensors[index].dims,
  });
  const inputs = graph.numbers(1).map(port);
  for (const index of graph.numbers(1))
    nodes.push({
      operator: 'Transpose',
      inputs: [`port${index}`],
      output: nameOf(index),
      attributes: { perm: [0, 3, 1, 2] },
    });
  const context: Context = {
    tensors,
    nodes,
    constant: (name, dims, data) => {
      constants.push({ name, dims, data });
      return name;
    },
    weights: (index) => floatsOf(tensors[sourceOf.get(index) ?? index]),
  };
  for (const operator of graph.tables(3)) {
    const code = codes[operator.number(0, 'u32')];
    const name = OPERATOR[code];
    const [from, to] = [operator.numbers(1), operator.numbers(2)];
    if (name === 'dequantize') sourceOf.set(to[0], from[0]);
    else addNode(name ?? `number ${code}`, from, to[0], operator.table(4), context);
  }
  return writeOnnx({
    nodes,
    constants,
    inputs,
    outputs: graph.numbers(2).map((index) => ({ name: nameOf(index), dims: tensors[index].dims })),
  });
}

interface Context {
  readonly tensors: readonly TfliteTensor[];
  readonly nodes: OnnxNode[];
  constant(name: string, dims: readonly number[], data: Float32Array | BigInt64Array): string;
  weights(index: number): Float32Array;
}

function nameOf(index: number): string {
  return `t${index}`;
}

function unknown(what: string): EmoVerseError {
  return new EmoVerseError(
    'model-unreadable',
    `expected a TensorFlow Lite network of float convolutions, got ${what}`,
  );
}

/** Fields of the options by their number in the schema: padding, strides, activation. */
function addNode(
  name: string,
  from: readonly number[],
  to: number,
  options: Table | undefined,
  context: Context,
): void {
  const { tensors, nodes, constant } = context;
  const [first, second] = from;
  const output = nameOf(to);
  const add = (operator: string, inputs: readonly string[], attributes?: OnnxNode['attributes']): void => {
    nodes.push({ operator, inputs, output, attributes });
  };
  switch (name) {
    case 'add':
      refuseActivation(options?.number(0, 'i8') ?? 0);
      return add('Add', [nameOf(first), nameOf(second)]);
    case 'relu':
      return add('Relu', [nameOf(first)]);
    case 'convolution':
    case 'depthwise':
      return addConvolution(name, from, to, options, context);
    case 'maxpool': {
      refuseActivation(options?.number(5, 'i8') ?? 0);
      const kernel = [options?.number(4, 'i32') ?? 1, options?.number(3, 'i32') ?? 1];
      const strides = [options?.number(2, 'i32') ?? 1, options?.number(1, 'i32') ?? 1];
      const pads = padsOf(tensors[first].dims, kernel, strides, options?.number(0, 'i8') ?? SAME);
      return add('MaxPool', [nameOf(first)], { kernel_shape: kernel, strides, pads });
    }
    case 'pad': {
      const [batch, rows, columns, channels] = pairsOf(tensors[second].bytes);
      const order = [batch, channels, rows, columns];
      const amounts = BigInt64Array.from(
        [...order.map(([before]) => before), ...order.map(([, after]) => after)].map(BigInt),
      );
      return add('Pad', [nameOf(first), constant(`pads${to}`, [8], amounts)]);
    }
    case 'resize': {
      if (options?.number(2, 'u8') !== 0 || options.number(3, 'u8') !== 1)
        throw unknown('a resize that is not by half pixels');
      const [batch, rows, columns, channels] = tensors[to].dims;
      const sizes = BigInt64Array.from([batch, channels, rows, columns].map(BigInt));
      return add('Resize', [nameOf(first), '', '', constant(`sizes${to}`, [4], sizes)], {
        mode: 'linear',
        coordinate_transformation_mode: 'half_pixel',
      });
    }
    case 'concatenate':
      // Reshaped answers only: pictures have another order of axes inside.
      if (tensors[to].dims.length !== 3) throw unknown('a concatenation of pictures');
      return add('Concat', from.map(nameOf), { axis: options?.number(0, 'i32') ?? 0 });
    case 'reshape': {
      nodes.push({
        operator: 'Transpose',
        inputs: [nameOf(first)],
        output: `last${to}`,
        attributes: { perm: [0, 2, 3, 1] },
      });
      const shape = BigInt64Array.from(tensors[to].dims.map(BigInt));
      return add('Reshape', [`last${to}`, constant(`shape${to}`, [shape.length], shape)]);
    }
    default:
      throw unknown(`the operator ${name}`);
  }
}

function addConvolution(
  name: 'convolution' | 'depthwise',
  from: readonly number[],
  to: number,
  options: Table | undefined,
  { tensors, nodes, constant, weights }: Context,
): void {
  const [picture, kernel, bias] = from;
  const isDepthwise = name === 'depthwise';
  refuseActivation(options?.number(isDepthwise ? 4 : 3, 'i8') ?? 0);
  const { dims } = tensors[kernel];
  const [, rows, columns] = dims;
  const strides = [options?.number(2, 'i32') ?? 1, options?.number(1, 'i32') ?? 1];
  // OHWI to OIHW; a depthwise kernel is 1HWC and becomes C1HW.
  const [outputs, inputs] = isDepthwise ? [dims[3], 1] : [dims[0], dims[3]];
  const given = weights(kernel);
  const ordered = new Float32Array(given.length);
  for (let o = 0, at = 0; o < outputs; o += 1) {
    for (let i = 0; i < inputs; i += 1) {
      for (let place = 0; place < rows * columns; place += 1, at += 1)
        ordered[at] = isDepthwise
          ? given[place * outputs + o]
          : given[(o * rows * columns + place) * inputs + i];
    }
  }
  nodes.push({
    operator: 'Conv',
    inputs: [
      nameOf(picture),
      constant(`kernel${to}`, [outputs, inputs, rows, columns], ordered),
      constant(`bias${to}`, [outputs], weights(bias)),
    ],
    output: nameOf(to),
    attributes: {
      kernel_shape: [rows, columns],
      strides,
      pads: padsOf(tensors[picture].dims, [rows, columns], strides, options?.number(0, 'i8') ?? SAME),
      group: isDepthwise ? outputs : 1,
    },
  });
}

/** "Same" padding: as many outputs as strides fit, what is missing split with the larger half at the end. */
function padsOf(
  dims: readonly number[],
  kernel: readonly number[],
  strides: readonly number[],
  padding: number,
): number[] {
  if (padding !== SAME) return [0, 0, 0, 0];
  const missing = [0, 1].map((axis) => {
    const size = dims[axis + 1];
    return Math.max(0, (Math.ceil(size / strides[axis]) - 1) * strides[axis] + kernel[axis] - size);
  });
  const before = missing.map((amount) => amount >> 1);
  return [...before, ...missing.map((amount, axis) => amount - before[axis])];
}

function refuseActivation(activation: number): void {
  if (activation !== 0) throw unknown('an activation inside another operator');
}

/** Pairs of int32, for each of four axes how much is added before and after. */
function pairsOf(bytes: Uint8Array): readonly (readonly [number, number])[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from(
    { length: 4 },
    (_, axis) => [view.getInt32(8 * axis, true), view.getInt32(8 * axis + 4, true)] as const,
  );
}

function floatsOf({ type, bytes }: TfliteTensor): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === FLOAT32)
    return Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true));
  if (type === FLOAT16)
    return Float32Array.from({ length: bytes.length / 2 }, (_, index) =>
      halfToNumber(view.getUint16(2 * index, true)),
    );
  throw unknown(`weights of type ${type}`);
}

/** IEEE 754 binary16: sign, five bits of exponent, ten of fraction. */
function halfToNumber(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * 2 ** -24 * fraction;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 25) * (1024 + fraction);
}
