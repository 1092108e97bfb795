import { addActivated } from './activation.ts';
import { NONE, nameOf, sizesOf, unknownNetwork, type Conversion, type TfliteOperator } from './conversion.ts';
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
  const { tensor, constant, kernel, weights } = conversion;
  const [picture = NONE, places = NONE, bias = NONE] = from;
  const { activation, dilations } = FIELDS[kind];
  if (dilations.some((field) => (options?.number(field, 'i32', 1) ?? 1) !== 1))
    throw unknownNetwork('a dilated convolution');
  const isDepthwise = kind === 'depthwise';
  const [first, rows, columns, last] = sizesOf(tensor(places));
  const strides = [options?.number(2, 'i32') ?? 1, options?.number(1, 'i32') ?? 1] as const;
  const [outputs, inputs] = isDepthwise ? [last, 1] : [first, last];
  const given = weights(places);
  const ordered = inOnnxOrder(given, outputs, inputs, rows * columns, isDepthwise);
  addActivated(
    {
      operator: 'Conv',
      inputs: [
        nameOf(picture),
        kernel(`kernel${to}`, [outputs, inputs, rows, columns], ordered),
        constant(`bias${to}`, [outputs], weights(bias)),
      ],
      output: nameOf(to),
      attributes: {
        kernel_shape: [rows, columns],
        strides,
        pads: padsOf(tensor(picture), [rows, columns], strides, options?.number(0, 'i8') ?? SAME),
        group: isDepthwise ? outputs : 1,
      },
    },
    options?.number(activation, 'i8') ?? 0,
    conversion,
  );
}

/** OHWI to OIHW; a depthwise kernel is 1HWC and becomes C1HW. */
function inOnnxOrder(
  given: Float32Array | Uint16Array,
  outputs: number,
  inputs: number,
  places: number,
  isDepthwise: boolean,
): Float32Array | Uint16Array {
  const ordered = given.slice();
  for (let o = 0, at = 0; o < outputs; o += 1) {
    for (let i = 0; i < inputs; i += 1) {
      for (let place = 0; place < places; place += 1, at += 1)
        ordered[at] = given[isDepthwise ? place * outputs + o : (o * places + place) * inputs + i] ?? 0;
    }
  }
  return ordered;
}
