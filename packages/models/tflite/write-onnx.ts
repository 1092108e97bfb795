/** One step of an ONNX graph. */
export interface OnnxNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, number | string | readonly number[]>> | undefined;
}

/** A constant: float32, float16 as its bits (`Uint16Array`), int8, or int64 for shapes. */
export interface OnnxConstant {
  readonly name: string;
  readonly dims: readonly number[];
  readonly data: Float32Array | Uint16Array | Int8Array | BigInt64Array;
}

/** A float32 tensor that goes in or comes out. */
export interface OnnxPort {
  readonly name: string;
  readonly dims: readonly number[];
}

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxConstant[];
  readonly inputs: readonly OnnxPort[];
  readonly outputs: readonly OnnxPort[];
}

const IR_VERSION = 8;
const OPERATORS_VERSION = 13;
/** Kinds of numbers in `TensorProto`. */
export const FLOAT = 1;
const INT8 = 3;
const INT64 = 7;
const FLOAT16 = 10;
/** Kinds of attributes in `AttributeProto`. */
const KIND = { int: 2, text: 3, ints: 7 } as const;

/** The graph as an ONNX file (protocol buffers, `onnx.proto3`): only what networks of convolutions need. */
export function writeOnnx({ nodes, constants, inputs, outputs }: OnnxGraph): Uint8Array<ArrayBuffer> {
  const graph = join([
    ...nodes.map((node) => message(1, nodeBytes(node))),
    text(2, 'network'),
    ...constants.map((constant) => message(5, constantBytes(constant))),
    ...inputs.map((port) => message(11, portBytes(port))),
    ...outputs.map((port) => message(12, portBytes(port))),
  ]);
  return join([
    number(1, IR_VERSION),
    message(7, graph),
    message(8, join([text(1, ''), number(2, OPERATORS_VERSION)])),
  ]);
}

function nodeBytes({ operator, inputs, output, attributes = {} }: OnnxNode): Uint8Array {
  return join([
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(4, operator),
    ...Object.entries(attributes).map(([name, value]) => message(5, attributeBytes(name, value))),
  ]);
}

function attributeBytes(name: string, value: number | string | readonly number[]): Uint8Array {
  if (typeof value === 'number') return join([text(1, name), number(3, value), number(20, KIND.int)]);
  if (typeof value === 'string') return join([text(1, name), text(4, value), number(20, KIND.text)]);
  return join([text(1, name), ...value.map((one) => number(8, one)), number(20, KIND.ints)]);
}

function constantBytes({ name, dims, data }: OnnxConstant): Uint8Array {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return join([
    ...dims.map((size) => number(1, size)),
    number(2, kindOf(data)),
    text(8, name),
    message(9, raw),
  ]);
}

function kindOf(data: OnnxConstant['data']): number {
  if (data instanceof Float32Array) return FLOAT;
  if (data instanceof Uint16Array) return FLOAT16;
  return data instanceof Int8Array ? INT8 : INT64;
}

function portBytes({ name, dims }: OnnxPort): Uint8Array {
  const shape = join(dims.map((size) => message(1, number(1, size))));
  const tensor = join([number(1, FLOAT), message(2, shape)]);
  return join([text(1, name), message(2, message(1, tensor))]);
}

function number(field: number, value: number): Uint8Array {
  return join([varint(field << 3), varint(value)]);
}

function text(field: number, value: string): Uint8Array {
  return message(field, new TextEncoder().encode(value));
}

function message(field: number, bytes: Uint8Array): Uint8Array {
  return join([varint((field << 3) | 2), varint(bytes.length), bytes]);
}

/** Seven bits a byte, lowest first; whole numbers from 0. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Uint8Array.from([...bytes, rest]);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
