import { addActivated } from './activation.ts';
import { nameOf, unknownNetwork, type Conversion, type TfliteOperator } from './conversion.ts';
import { SAME, padsOf } from './padding.ts';

/** Fields of the options by their number in the schema: padding, strides, activation, dilation. */
const FIELDS = {
  full: { activation: 3, dilations: [5, 4] },
  depthwise: { activation: 4, dilations: [6, 5] },
} as const;

/** A convolution, or one of each channel by itself (`depthwise`). */
export function convertConvolution(
  kind: keyof typeof FIELDS,
  { from, to, options }: TfliteOperator,
  conversion: Conversion,
): void {
  const { tensors, constant, weights } = conversion;
  const [picture, kernel, bias] = from;
  const { activation, dilations } = FIELDS[kind];
  if (dilations.some((field) => (options?.number(field, 'i32', 1) ?? 1) !== 1))
    throw unknownNetwork('a dilated convolution');
  const isDepthwise = kind === 'depthwise';
  const { dims } = tensors[kernel];
  const [, rows, columns] = dims;
  const strides = [options?.number(2, 'i32') ?? 1, options?.number(1, 'i32') ?? 1];
  const [outputs, inputs] = isDepthwise ? [dims[3], 1] : [dims[0], dims[3]];
  const given = weights(kernel);
  const order = onnxOrder(outputs, inputs, rows * columns, isDepthwise);
  const ordered =
    given instanceof Uint16Array
      ? Uint16Array.from(order, (at) => given[at])
      : Float32Array.from(order, (at) => given[at]);
  addActivated(
    {
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
    },
    options?.number(activation, 'i8') ?? 0,
    conversion,
  );
}

/** Where each weight in ONNX's order lies in the other: OHWI to OIHW; a depthwise kernel is 1HWC and becomes C1HW. */
function onnxOrder(outputs: number, inputs: number, places: number, isDepthwise: boolean): Uint32Array {
  const order = new Uint32Array(outputs * inputs * places);
  for (let o = 0, at = 0; o < outputs; o += 1) {
    for (let i = 0; i < inputs; i += 1) {
      for (let place = 0; place < places; place += 1, at += 1)
        order[at] = isDepthwise ? place * outputs + o : (o * places + place) * inputs + i;
    }
  }
  return order;
}
