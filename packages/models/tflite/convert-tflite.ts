import { convertOperator } from './convert-operator.ts';
import { isPicture, nameOf, unknownNetwork, type Conversion, type TfliteTensor } from './conversion.ts';
import { readRootTable, type Table } from './read-table.ts';
import { FLOAT, writeOnnx, type OnnxConstant, type OnnxNode } from './write-onnx.ts';

/** Float16 weights pass through this operator, by its number in TensorFlow Lite's schema. */
const DEQUANTIZE = 6;

/**
 * Turns a TensorFlow Lite network of convolutions into an ONNX one with the same weights (float32, or float16 that the
 * runtime widens once, when it loads them), the same inputs and outputs (NHWC) and, inside, ONNX's order (NCHW). Only the
 * operators that MediaPipe's networks for faces and hands are made of (`convert-operator.ts`).
 *
 * Throws `EmoVerseError` `model-unreadable` for other bytes and for operators that it does not know.
 */
export function convertTflite(network: Uint8Array): Uint8Array<ArrayBuffer> {
  const model = readRootTable(network);
  const codes = model.tables(1).map((code) => Math.max(code.number(0, 'i8'), code.number(3, 'i32')));
  const [graph] = model.tables(2);
  if (graph === undefined) throw unknownNetwork('no graph');
  const tensors = readTensors(graph, model.tables(4));
  const [nodes, constants]: [OnnxNode[], OnnxConstant[]] = [[], []];
  // Where float16 weights lead to, and from where they come.
  const sourceOf = new Map<number, number>();
  const conversion: Conversion = {
    tensors,
    nodes,
    constant: (name, dims, data) => {
      if (!(data instanceof Uint16Array)) {
        constants.push({ name, dims, data });
        return name;
      }
      constants.push({ name: `${name}.half`, dims, data });
      nodes.push({ operator: 'Cast', inputs: [`${name}.half`], output: name, attributes: { to: FLOAT } });
      return name;
    },
    weights: (index) => weightsOf(tensors[sourceOf.get(index) ?? index]),
  };
  const port = (index: number): { name: string; dims: readonly number[] } => ({
    name: `port${index}`,
    dims: tensors[index].dims,
  });
  const [inputs, outputs] = [graph.numbers(1), graph.numbers(2)];
  for (const index of inputs) nodes.push(turned(`port${index}`, nameOf(index), [0, 3, 1, 2]));
  for (const operator of graph.tables(3)) {
    const code = codes[operator.number(0, 'u32')];
    const [from, to] = [operator.numbers(1), operator.numbers(2)];
    if (code === DEQUANTIZE) sourceOf.set(to[0], from[0]);
    else convertOperator({ code, from, to: to[0], options: operator.table(4) }, conversion);
  }
  for (const index of outputs)
    nodes.push(
      isPicture(tensors[index])
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
  if (type === FLOAT32)
    return Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true));
  if (type === FLOAT16)
    return Uint16Array.from({ length: bytes.length / 2 }, (_, index) => view.getUint16(2 * index, true));
  throw unknownNetwork(`weights of type ${type}`);
}
