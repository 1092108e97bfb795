import { numberAt } from '@emoverse/domain';
import { addActivated, refuseActivation } from './activation.ts';
import { convertConvolution } from './convert-convolution.ts';
import {
  NONE,
  isPicture,
  nameOf,
  sizesOf,
  unknownNetwork,
  type Conversion,
  type TfliteOperator,
} from './conversion.ts';
import { SAME, padsOf } from './padding.ts';
import type { OnnxNode } from './write-onnx.ts';

/** By their numbers in TensorFlow Lite's schema (`BuiltinOperator`), as the fields of their options are below. */
const CONVERTERS: Readonly<Record<number, (operator: TfliteOperator, conversion: Conversion) => void>> = {
  0: convertAdd,
  2: convertConcatenation,
  3: (operator, conversion) => convertConvolution('full', operator, conversion),
  4: (operator, conversion) => convertConvolution('depthwise', operator, conversion),
  9: convertFullyConnected,
  14: (operator, conversion) => addPlain('Sigmoid', operator, conversion),
  17: convertMaxPool,
  19: (operator, conversion) => addPlain('Relu', operator, conversion),
  22: convertReshape,
  23: convertResize,
  34: convertPad,
  40: convertMean,
  54: convertPrelu,
};

/** Adds to the graph what does the same as one TensorFlow Lite operator. */
export function convertOperator(operator: TfliteOperator, conversion: Conversion): void {
  const convert = CONVERTERS[operator.code];
  if (convert === undefined) throw unknownNetwork(`the operator number ${operator.code}`);
  convert(operator, conversion);
}

function addPlain(
  name: string,
  { from, to }: TfliteOperator,
  { nodes }: Conversion,
  more: readonly string[] = [],
  attributes?: OnnxNode['attributes'],
): void {
  const [values = NONE] = from;
  nodes.push({ operator: name, inputs: [nameOf(values), ...more], output: nameOf(to), attributes });
}

function convertAdd({ from, to, options }: TfliteOperator, conversion: Conversion): void {
  const [one = NONE, other = NONE] = from;
  const { tensor } = conversion;
  if (tensor(one).dims.join() !== tensor(other).dims.join())
    throw unknownNetwork('a sum of values of different sizes');
  addActivated(
    { operator: 'Add', inputs: [nameOf(one), nameOf(other)], output: nameOf(to) },
    options?.number(0, 'i8') ?? 0,
    conversion,
  );
}

function convertConcatenation({ from, to, options }: TfliteOperator, { tensor, nodes }: Conversion): void {
  refuseActivation(options?.number(1, 'i8') ?? 0);
  // Reshaped answers only: pictures have another order of axes inside.
  if (tensor(to).dims.length !== 3) throw unknownNetwork('a concatenation of pictures');
  nodes.push({
    operator: 'Concat',
    inputs: from.map(nameOf),
    output: nameOf(to),
    attributes: { axis: options?.number(0, 'i32') ?? 0 },
  });
}

/** Rows of weights times the values, plus a bias. */
function convertFullyConnected(operator: TfliteOperator, conversion: Conversion): void {
  const { from, to, options } = operator;
  const { tensor, constant, weights } = conversion;
  const [values = NONE, matrix = NONE, bias = NONE] = from;
  if (tensor(values).dims.length !== 2 || (options?.number(1, 'i8') ?? 0) !== 0)
    throw unknownNetwork('a fully connected layer over more than a row of values');
  const { dims } = tensor(matrix);
  addActivated(
    {
      operator: 'Gemm',
      inputs: [
        nameOf(values),
        constant(`matrix${to}`, dims, weights(matrix)),
        constant(`bias${to}`, dims.slice(0, 1), weights(bias)),
      ],
      output: nameOf(to),
      attributes: { transB: 1 },
    },
    options?.number(0, 'i8') ?? 0,
    conversion,
  );
}

function convertMaxPool(operator: TfliteOperator, conversion: Conversion): void {
  const {
    from: [picture = NONE],
    options,
  } = operator;
  refuseActivation(options?.number(5, 'i8') ?? 0);
  const kernel = [options?.number(4, 'i32') ?? 1, options?.number(3, 'i32') ?? 1] as const;
  const strides = [options?.number(2, 'i32') ?? 1, options?.number(1, 'i32') ?? 1] as const;
  const pads = padsOf(conversion.tensor(picture), kernel, strides, options?.number(0, 'i8') ?? SAME);
  addPlain('MaxPool', operator, conversion, [], { kernel_shape: kernel, strides, pads });
}

function convertReshape({ from, to }: TfliteOperator, { tensor, nodes, constant }: Conversion): void {
  const [picture = NONE] = from;
  if (!isPicture(tensor(picture)) || isPicture(tensor(to)))
    throw unknownNetwork('a reshaping that does not end a picture');
  nodes.push({
    operator: 'Transpose',
    inputs: [nameOf(picture)],
    output: `last${to}`,
    attributes: { perm: [0, 2, 3, 1] },
  });
  const shape = BigInt64Array.from(tensor(to).dims.map(BigInt));
  nodes.push({
    operator: 'Reshape',
    inputs: [`last${to}`, constant(`shape${to}`, [shape.length], shape)],
    output: nameOf(to),
  });
}

function convertResize(operator: TfliteOperator, conversion: Conversion): void {
  const { to, options } = operator;
  if (options?.number(2, 'u8') !== 0 || options.number(3, 'u8') !== 1)
    throw unknownNetwork('a resize that is not by half pixels');
  const [batch, rows, columns, channels] = sizesOf(conversion.tensor(to));
  const sizes = BigInt64Array.from([batch, channels, rows, columns].map(BigInt));
  addPlain('Resize', operator, conversion, ['', '', conversion.constant(`sizes${to}`, [4], sizes)], {
    mode: 'linear',
    coordinate_transformation_mode: 'half_pixel',
  });
}

function convertPad(operator: TfliteOperator, conversion: Conversion): void {
  const { from, to } = operator;
  const [, added = NONE] = from;
  const numbers = int32sOf(conversion.tensor(added).bytes, 8);
  // For batch, rows, columns, channels how much is added before and after; ONNX: all before, then all after.
  const order = [0, 6, 2, 4, 1, 7, 3, 5];
  const amounts = BigInt64Array.from(order.map((at) => BigInt(numberAt(numbers, at))));
  addPlain('Pad', operator, conversion, [conversion.constant(`pads${to}`, [8], amounts)]);
}

/** The mean over rows and columns. */
function convertMean(operator: TfliteOperator, conversion: Conversion): void {
  const { from, options } = operator;
  const [picture = NONE, overAxes = NONE] = from;
  const { bytes } = conversion.tensor(overAxes);
  const over = int32sOf(bytes, 2).toSorted((a, b) => a - b);
  if (!isPicture(conversion.tensor(picture)) || bytes.length !== 8 || over[0] !== 1 || over[1] !== 2)
    throw unknownNetwork('a mean over other axes than rows and columns');
  addPlain('ReduceMean', operator, conversion, [], { axes: [2, 3], keepdims: options?.number(0, 'u8') ?? 0 });
}

/** Negative values times the slope of their channel. */
function convertPrelu(operator: TfliteOperator, conversion: Conversion): void {
  const { from, to } = operator;
  const [, kept = NONE] = from;
  const [rows, columns, channels] = conversion.tensor(kept).dims;
  if (rows !== 1 || columns !== 1 || channels === undefined)
    throw unknownNetwork('slopes of a rectifier that differ by place');
  const slopes = conversion.constant(`slopes${to}`, [channels, 1, 1], conversion.weights(kept));
  addPlain('PRelu', operator, conversion, [slopes]);
}

function int32sOf(bytes: Uint8Array, count: number): readonly number[] {
  if (bytes.length < 4 * count) throw unknownNetwork('a shape that ends early');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: count }, (_, index) => view.getInt32(4 * index, true));
}
