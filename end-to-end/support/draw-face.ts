import { createCanvas, type CanvasGradient, type SKRSContext2D } from '@napi-rs/canvas';

/**
 * A drawn portrait, 640×480 JPEG: nobody's picture, yet enough of a face for both detectors. `sway` moves
 * the head sideways (pixels), so that a film of it looks alive.
 */
export function drawnPortrait(sway = 0): Buffer {
  const canvas = createCanvas(640, 480);
  const context = canvas.getContext('2d');
  const wall = context.createLinearGradient(0, 0, 640, 480);
  wall.addColorStop(0, '#5f7f86');
  wall.addColorStop(1, '#39525a');
  context.fillStyle = wall;
  context.fillRect(0, 0, 640, 480);
  context.translate(320 + sway, 235);
  drawShoulders(context);
  drawHead(context);
  drawEyes(context);
  drawNose(context);
  drawSmile(context);
  drawHair(context);
  return canvas.toBuffer('image/jpeg', 92);
}

function ellipse(
  context: SKRSContext2D,
  x: number,
  y: number,
  halfWidth: number,
  halfHeight: number,
  fill: string | CanvasGradient,
): void {
  context.beginPath();
  context.ellipse(x, y, halfWidth, halfHeight, 0, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
}

function drawShoulders(context: SKRSContext2D): void {
  context.fillStyle = '#b98a6c';
  context.fillRect(-46, 90, 92, 90);
  ellipse(context, 0, 268, 190, 120, '#7d3c4b');
}

function drawHead(context: SKRSContext2D): void {
  ellipse(context, -112, 0, 18, 32, '#c4906f');
  ellipse(context, 112, 0, 18, 32, '#c4906f');
  const skin = context.createRadialGradient(-25, -30, 20, 0, 10, 170);
  skin.addColorStop(0, '#f0c7a6');
  skin.addColorStop(0.6, '#dfae8b');
  skin.addColorStop(1, '#a87455');
  ellipse(context, 0, 5, 112, 145, skin);
  for (const side of [-1, 1]) {
    const cheek = context.createRadialGradient(side * 62, 42, 4, side * 62, 42, 38);
    cheek.addColorStop(0, 'rgba(224, 130, 110, 0.55)');
    cheek.addColorStop(1, 'rgba(224, 130, 110, 0)');
    ellipse(context, side * 62, 42, 40, 34, cheek);
  }
}

function drawEyes(context: SKRSContext2D): void {
  for (const side of [-1, 1]) {
    const x = side * 45;
    const socket = context.createRadialGradient(x, -20, 6, x, -20, 36);
    socket.addColorStop(0, 'rgba(120, 76, 52, 0.55)');
    socket.addColorStop(1, 'rgba(120, 76, 52, 0)');
    ellipse(context, x, -20, 38, 26, socket);
    ellipse(context, x, -16, 21, 10, '#f6f1ea');
    ellipse(context, x, -16, 10, 10, '#4c3523');
    ellipse(context, x, -16, 5, 5, '#120c08');
    ellipse(context, x - 3, -19, 2.2, 2.2, '#ffffff');
    context.lineCap = 'round';
    context.strokeStyle = '#4a2f22';
    context.lineWidth = 4;
    context.beginPath();
    context.ellipse(x, -14, 23, 14, 0, Math.PI * 1.08, Math.PI * 1.92);
    context.stroke();
    context.strokeStyle = 'rgba(120, 76, 52, 0.7)';
    context.lineWidth = 3;
    context.beginPath();
    context.ellipse(x, -16, 22, 15, 0, Math.PI * 0.15, Math.PI * 0.85);
    context.stroke();
    context.strokeStyle = '#3a251a';
    context.lineWidth = 9;
    context.beginPath();
    context.ellipse(x, -32, 32, 20, side * 0.06, Math.PI * 1.15, Math.PI * 1.85);
    context.stroke();
  }
}

function drawNose(context: SKRSContext2D): void {
  const shade = context.createLinearGradient(-16, 0, 18, 0);
  shade.addColorStop(0, 'rgba(255, 225, 200, 0.7)');
  shade.addColorStop(1, 'rgba(140, 90, 62, 0.5)');
  context.fillStyle = shade;
  context.beginPath();
  context.moveTo(-8, -22);
  context.quadraticCurveTo(-12, 20, -22, 36);
  context.quadraticCurveTo(0, 50, 22, 36);
  context.quadraticCurveTo(12, 20, 8, -22);
  context.fill();
  ellipse(context, -11, 39, 6, 4, '#8a5a41');
  ellipse(context, 11, 39, 6, 4, '#8a5a41');
}

function drawSmile(context: SKRSContext2D): void {
  context.fillStyle = '#a5433f';
  context.beginPath();
  context.moveTo(-58, 66);
  context.quadraticCurveTo(0, 80, 58, 66);
  context.quadraticCurveTo(44, 116, 0, 120);
  context.quadraticCurveTo(-44, 116, -58, 66);
  context.fill();
  context.fillStyle = '#fbf6ef';
  context.beginPath();
  context.moveTo(-50, 71);
  context.quadraticCurveTo(0, 84, 50, 71);
  context.quadraticCurveTo(38, 101, 0, 104);
  context.quadraticCurveTo(-38, 101, -50, 71);
  context.fill();
  context.strokeStyle = 'rgba(120, 76, 52, 0.75)';
  context.lineWidth = 4;
  for (const side of [-1, 1]) {
    context.beginPath();
    context.moveTo(side * 30, 36);
    context.quadraticCurveTo(side * 66, 52, side * 68, 80);
    context.stroke();
  }
}

function drawHair(context: SKRSContext2D): void {
  context.fillStyle = '#33211a';
  context.beginPath();
  context.moveTo(-120, 10);
  context.quadraticCurveTo(-140, -170, 0, -172);
  context.quadraticCurveTo(140, -170, 120, 10);
  context.quadraticCurveTo(112, -70, 70, -92);
  context.quadraticCurveTo(0, -118, -70, -92);
  context.quadraticCurveTo(-112, -70, -120, 10);
  context.fill();
}
