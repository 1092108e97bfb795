import { expect, it } from 'vitest';
import { poseOfFace } from './pose-of-face.ts';

const landmarks = {
  leftEye: { x: 80, y: 100 },
  rightEye: { x: 120, y: 100 },
  nose: { x: 104, y: 124 },
  mouth: { x: 102, y: 145 },
};
const face = { x: 50, y: 60, width: 100, height: 120, score: 0.9, landmarks };

it('tells where the nose lies between the eyes, in widths of the face', () => {
  expect(poseOfFace(face, 7)).toEqual({ at: 7, x: 100, y: 100, width: 100, across: 0.04, bowed: 0.24 });
});

it('does not take leaning over for turning: the line of the eyes is what counts', () => {
  const turned = (x: number, y: number) => ({ x: -y, y: x });
  const { leftEye, rightEye, nose } = landmarks;
  const leaning = {
    leftEye: turned(leftEye.x, leftEye.y),
    rightEye: turned(rightEye.x, rightEye.y),
    nose: turned(nose.x, nose.y),
  };
  const pose = poseOfFace({ ...face, landmarks: leaning }, 7);
  expect(pose?.across).toBeCloseTo(0.04, 12);
  expect(pose?.bowed).toBeCloseTo(0.24, 12);
});

it('says nothing without a nose, or of eyes in one place', () => {
  expect(poseOfFace({ ...face, landmarks: { ...landmarks, nose: undefined } }, 7)).toBeUndefined();
  expect(
    poseOfFace({ ...face, landmarks: { ...landmarks, rightEye: landmarks.leftEye } }, 7),
  ).toBeUndefined();
  expect(poseOfFace({ ...face, landmarks: undefined }, 7)).toBeUndefined();
});
