import type { ReliabilityBin } from '@emoverse/evaluation';
import { drawAxes } from './axes.ts';
import { round, svgLine, svgPlot } from './svg.ts';

/** How often answers are right against how sure they are: on the diagonal for a calibrated model. Dots grow with the number of faces. */
export function reliabilityPlot(title: string, bins: readonly ReliabilityBin[]): string {
  const side = 380;
  const { body, placeX, placeY } = drawAxes({
    width: side,
    height: side,
    x: [0, 1],
    y: [0, 1],
    xTitle: 'confidence',
    yTitle: 'share of right answers',
  });
  const most = Math.max(1, ...bins.map(({ n }) => n));
  const filled = bins.filter(({ n }) => n > 0);
  const path = filled
    .map(({ confidence, accuracy }) => `${round(placeX(confidence))},${round(placeY(accuracy))}`)
    .join(' ');
  const dots = filled.map(
    ({ n, confidence, accuracy }) =>
      `<circle cx="${round(placeX(confidence))}" cy="${round(placeY(accuracy))}" r="${round(3 + 9 * Math.sqrt(n / most))}" fill="#0072b2" fill-opacity="0.6"><title>${n} faces</title></circle>`,
  );
  const diagonal = svgLine(
    placeX(0),
    placeY(0),
    placeX(1),
    placeY(1),
    '#888888',
    'class="plot-mark" stroke-dasharray="4 4"',
  );
  return svgPlot(
    side,
    side,
    title,
    `${body}${diagonal}<polyline points="${path}" fill="none" stroke="#0072b2" stroke-width="1.5"/>${dots.join('')}`,
  );
}
