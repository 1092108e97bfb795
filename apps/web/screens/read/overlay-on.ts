import type { Emotion } from '@emoverse/domain';
import type { Face } from '@emoverse/vision';
import type { Seen } from '../../camera/vision-messages.ts';

/**
 * Draws on a canvas, picture after picture: the box of the followed face in the colour of its emotion, faint boxes of
 * others and, for debugging, the landmarks. What would look the same is not drawn again.
 */
export function overlayOn(
  canvas: HTMLCanvasElement,
  debug: boolean,
): (seen: Seen, label: Emotion | undefined) => void {
  // Asking for a colour makes the browser compute the styles of the page.
  const colours = new Map<Emotion | undefined, string>();
  let drawn: string | undefined;
  return (seen, label) => {
    const { width, height, kind, faces, followed } = seen;
    const look = JSON.stringify([width, height, kind, faces, followed, label]);
    if (look === drawn) return;
    drawn = look;
    let colour = colours.get(label);
    if (colour === undefined) {
      colour = getComputedStyle(canvas).getPropertyValue(label === undefined ? '--accent' : `--${label}`);
      colours.set(label, colour);
    }
    drawOverlay(canvas, seen, colour, debug);
  };
}

function drawOverlay(canvas: HTMLCanvasElement, seen: Seen, colour: string, debug: boolean): void {
  if (canvas.width !== seen.width) canvas.width = seen.width;
  if (canvas.height !== seen.height) canvas.height = seen.height;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const unit = seen.width / 320;
  const followed = seen.kind === 'scores' || seen.kind === 'too-dark' ? seen.followed : undefined;
  for (const face of seen.faces) {
    const isFollowed = followed !== undefined && face.x === followed.x && face.y === followed.y;
    if (isFollowed) continue;
    context.strokeStyle = 'rgb(255 255 255 / 0.7)';
    context.lineWidth = unit;
    roundedBox(context, face, 6 * unit);
  }
  if (followed !== undefined) {
    // A dark line under the coloured one keeps the box visible on any picture.
    context.strokeStyle = 'rgb(10 8 20 / 0.45)';
    context.lineWidth = 4.5 * unit;
    roundedBox(context, followed, 10 * unit);
    context.strokeStyle = colour;
    context.lineWidth = 2.5 * unit;
    roundedBox(context, followed, 10 * unit);
  }
  if (debug) for (const face of seen.faces) drawLandmarks(context, face, unit);
}

function roundedBox(context: CanvasRenderingContext2D, face: Face, radius: number): void {
  context.beginPath();
  context.roundRect(face.x, face.y, face.width, face.height, radius);
  context.stroke();
}

function drawLandmarks(context: CanvasRenderingContext2D, face: Face, unit: number): void {
  const { leftEye, rightEye, nose, mouth } = face.landmarks ?? {};
  context.fillStyle = 'rgb(0 255 190)';
  for (const point of [leftEye, rightEye, nose, mouth]) {
    if (point === undefined) continue;
    context.beginPath();
    context.arc(point.x, point.y, 2 * unit, 0, 2 * Math.PI);
    context.fill();
  }
}
