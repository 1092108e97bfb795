import { inEightBits } from './in-eight-bits.ts';
import { convertOperator } from './convert-operator.ts';
import { NONE, isPicture, nameOf, unknownNetwork, type Conversion, type TfliteTensor } from './conversion.ts';
import { readRootTable, type Table } from './read-table.ts';
import { FLOAT, writeOnnx, type OnnxConstant, type OnnxNode } from './write-onnx.ts';

/** Float16 weights pass through this operator, by its number in TensorFlow Lite's schema. */
const DEQUANTIZE = 6;

/** How convolutions' weights are kept: as they are stored, or in 8 bits, half of float16's size, rounded. */
export type KernelBits = 'as-stored' | '8-bit';

/**
 * Turns a TensorFlow Lite network of convolutions into an ONNX one with the same weights (float32, or smaller
 * ones that the runtime widens once, when it loads them), the same inputs and outputs (NHWC) and, inside, ONNX's order (NCHW). Only the
 * operators that MediaPipe's networks for faces and hands are made of (`convert-operator.ts`).
 *
 * Throws `EmoVerseError` `model-unreadable` for other bytes and for operators that it does not know.
 */
export function convertTflite(
  network: Uint8Array,
  kernels: KernelBits = 'as-stored',
): Uint8Array<ArrayBuffer> {
  const model = readRootTable(network);
  const codes = model.tables(1).map((code) => Math.max(code.number(0, 'i8'), code.number(3, 'i32')));
  const [graph] = model.tables(2);
  if (graph === undefined) throw unknownNetwork('no graph');
  const tensors = readTensors(graph, model.tables(4));
  const [nodes, constants]: [OnnxNode[], OnnxConstant[]] = [[], []];
  // Where float16 weights lead to, and from where they come.
  const sourceOf = new Map<number, number>();
  const constant: Conversion['constant'] = (name, dims, data) => {
    const isWidened = data instanceof Uint16Array || data instanceof Int8Array;
    constants.push({ name: isWidened ? `${name}.small` : name, dims, data });
    if (isWidened)
      nodes.push({ operator: 'Cast', inputs: [`${name}.small`], output: name, attributes: { to: FLOAT } });
    return name;
  };
  const tensor: Conversion['tensor'] = (index) => {
    const found = tensors[index];
    if (found === undefined) throw unknownNetwork(`no value number ${index}`);
    return found;
  };
  const conversion: Conversion = {
    tensor,
    nodes,
    constant,
    kernel: (name, dims, data) => {
      if (kernels === 'as-stored') return constant(name, dims, data);
      const [channels = 0] = dims;
      const { steps, levels } = inEightBits(channels, data);
      const names = [
        constant(`${name}.levels`, dims, levels),
        constant(`${name}.steps`, [channels, 1, 1, 1], steps),
      ];
      nodes.push({ operator: 'Mul', inputs: names, output: name });
      return name;
    },
    weights: (index) => weightsOf(tensor(sourceOf.get(index) ?? index)),
  };
  const port = (index: number): { name: string; dims: readonly number[] } => ({
    name: `port${index}`,
    dims: tensor(index).dims,
  });
  const [inputs, outputs] = [graph.numbers(1), graph.numbers(2)];
  for (const index of inputs) nodes.push(turned(`port${index}`, nameOf(index), [0, 3, 1, 2]));
  for (const operator of graph.tables(3)) {
    const code = codes[operator.number(0, 'u32')] ?? NONE;
    const from = operator.numbers(1);
    const [[source = NONE], [to = NONE]] = [from, operator.numbers(2)];
    if (code === DEQUANTIZE) sourceOf.set(to, source);
    else convertOperator({ code, from, to, options: operator.table(4) }, conversion);
  }
  for (const index of outputs)
    nodes.push(
      isPicture(tensor(index))
        ? turned(nameOf(index), `port${index}`, [0, 2, 3, 1])
        : { operator: 'Identity', inputs: [nameOf(index)], output: `port${index}` },
    );
  return writeOnnx({ nodes, constants, inputs: inputs.map(port), outputs: outputs.map(port) });
}

function turned(from: string, to: string, perm: readonly number[]): OnnxNode {
  return { operator: 'Transpose', inputs: [from], output: to, attributes: { perm } };
}

function readTensors(graph: Table, buffers: readonly Table[]): readonly TfliteTensor[] {
  return graph.tables(0).map((tensor) => ({
    dims: tensor.numbers(0),
    type: tensor.number(1, 'i8'),
    bytes: buffers[tensor.number(2, 'u32')]?.bytes(0) ?? new Uint8Array(0),
  }));
}

const FLOAT32 = 0;
const FLOAT16 = 1;

function weightsOf({ type, bytes }: TfliteTensor): Float32Array | Uint16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === FLOAT32) {
    const numbers = new Float32Array(bytes.length / 4);
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = view.getFloat32(4 * at, true);
    return numbers;
  }
  if (type === FLOAT16) {
    const halves = new Uint16Array(bytes.length / 2);
    for (let at = 0; at < halves.length; at += 1) halves[at] = view.getUint16(2 * at, true);
    return halves;
  }
  throw unknownNetwork(`weights of type ${type}`);
}
