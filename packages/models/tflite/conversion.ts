import { EmoVerseError } from '@emoverse/domain';
import type { Table } from './read-table.ts';
import type { OnnxConstant, OnnxNode } from './write-onnx.ts';

/** A value in a TensorFlow Lite graph: sizes in its order (pictures: batch, rows, columns, channels), kind of numbers, bytes. */
export interface TfliteTensor {
  readonly dims: readonly number[];
  readonly type: number;
  readonly bytes: Uint8Array;
}

/** One step of a TensorFlow Lite graph: the operator's number in the schema, the values it takes, the one it gives. */
export interface TfliteOperator {
  readonly code: number;
  readonly from: readonly number[];
  readonly to: number;
  readonly options: Table | undefined;
}

/** An ONNX graph while it is made. */
export interface Conversion {
  /** A value of the graph; throws where there is none. */
  tensor(index: number): TfliteTensor;
  readonly nodes: OnnxNode[];
  /** Adds a constant; its name, under which it is float32 or int64. */
  constant(name: string, dims: readonly number[], data: OnnxConstant['data']): string;
  /** Adds the weights of a convolution, output channels first, as they are or rounded; the name under which they are float32. */
  kernel(name: string, dims: readonly number[], data: Float32Array | Uint16Array): string;
  /** Weights as they are stored: float32, or float16 as bits. */
  weights(index: number): Float32Array | Uint16Array;
}

/** A value that an operator does not name: no graph has it. */
export const NONE = -1;

/** The name of a value in the ONNX graph. */
export function nameOf(index: number): string {
  return `t${index}`;
}

/** Whether a value has rows and columns: ONNX wants its channels before them. */
export function isPicture({ dims }: TfliteTensor): boolean {
  return dims.length === 4;
}

/** Sizes of a picture or a kernel, in TensorFlow Lite's order; throws for any other value. */
export function sizesOf({ dims }: TfliteTensor): readonly [number, number, number, number] {
  const [first, rows, columns, last] = dims;
  if (first === undefined || rows === undefined || columns === undefined || last === undefined)
    throw unknownNetwork('a value without rows and columns');
  return [first, rows, columns, last];
}

export function unknownNetwork(what: string): EmoVerseError {
  return new EmoVerseError(
    'model-unreadable',
    `expected a TensorFlow Lite network of float convolutions, got ${what}`,
  );
}
