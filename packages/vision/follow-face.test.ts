import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followFace, followThisFace } from './follow-face.ts';
import { followNobody, type Face, type FollowedFace } from './reading.ts';
import { anyFace, faceAt } from './testing/pictures.ts';

const me = faceAt(300, 200, 120);
const behind = faceAt(600, 150, 60);
const following = (face: Face, at = 0): FollowedFace => followThisFace(face, at);

describe('with nobody followed', () => {
  it('there is no face in an empty picture', () => {
    expect(followFace(followNobody, [], 0)).toEqual({ kind: 'no-face', followed: followNobody });
  });

  it('the only face is followed', () => {
    fc.assert(
      fc.property(anyFace, (face) => {
        expect(followFace(followNobody, [face], 5)).toEqual({
          kind: 'face',
          face,
          followed: { face, lastSeenAt: 5 },
        });
      }),
    );
  });

  it('the clearly largest face is followed, not the person behind', () => {
    expect(followFace(followNobody, [behind, me], 0)).toMatchObject({ kind: 'face', face: me });
  });

  it('faces of similar size are several faces, and nobody is followed', () => {
    const two = followFace(followNobody, [me, faceAt(600, 200, 110)], 0);
    expect(two).toEqual({ kind: 'several-faces', followed: followNobody });
  });
});

describe('while somebody is followed', () => {
  it('the same person stays followed when someone larger comes in', () => {
    const larger = faceAt(650, 100, 200);
    expect(followFace(following(me), [larger, faceAt(310, 205, 122)], 100)).toMatchObject({
      kind: 'face',
      face: { x: 310 },
    });
  });

  it('the same person stays followed along any walk of small steps among others', () => {
    const step = fc.record({
      dx: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
      dy: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
      growth: fc.double({ min: 0.85, max: 1.15, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        let mine = faceAt(0, 0, 100);
        let followed = following(mine);
        steps.forEach(({ dx, dy, growth }, index) => {
          const side = Math.min(300, Math.max(30, mine.width * growth));
          mine = faceAt(mine.x + dx * mine.width, mine.y + dy * mine.width, side);
          // The others are always a face's width away.
          const others = [
            faceAt(mine.x + 2.2 * side, mine.y, side),
            faceAt(mine.x - 2.5 * side, mine.y + 10, 1.3 * side),
          ];
          const next = followFace(followed, [others[0], mine, others[1]], 100 * (index + 1));
          expect(next).toMatchObject({ kind: 'face', face: mine });
          followed = next.followed;
        });
      }),
    );
  });

  it('a person behind is not taken while the followed one is hidden for a moment', () => {
    const hidden = followFace(following(me), [behind], 800);
    expect(hidden).toEqual({ kind: 'no-face', followed: following(me) });
    expect(followFace(hidden.followed, [behind, faceAt(290, 210, 118)], 1200)).toMatchObject({
      kind: 'face',
      face: { x: 290 },
    });
  });

  it('after a longer absence whoever is there is followed anew', () => {
    expect(followFace(following(me), [behind], 5000)).toMatchObject({ kind: 'face', face: behind });
    expect(followFace(following(me), [], 5000)).toEqual({ kind: 'no-face', followed: followNobody });
  });

  it('a clock that jumps back does not lose the person', () => {
    expect(followFace(following(me, 1000), [me], 400)).toMatchObject({ kind: 'face', face: me });
  });

  it('the face that a person tapped is followed, though others are larger', () => {
    expect(followFace(followThisFace(behind, 0), [me, behind], 50)).toMatchObject({
      kind: 'face',
      face: behind,
    });
  });
});

describe('following', () => {
  const state = fc.oneof(
    fc.constant(followNobody),
    anyFace.map((face) => following(face)),
  );
  const list = fc.array(anyFace, { maxLength: 6 });

  it('answers with one of the faces given, seen now, or with none', () => {
    fc.assert(
      fc.property(state, list, fc.integer({ min: 0, max: 4000 }), (followed, faces, at) => {
        const next = followFace(followed, faces, at);
        if (next.kind === 'face') {
          expect(faces).toContain(next.face);
          expect(next.followed).toEqual({ face: next.face, lastSeenAt: at });
        }
        if (next.kind === 'several-faces') expect(faces.length).toBeGreaterThan(1);
      }),
    );
  });

  it('does not depend on the order of the faces, and changes nothing it was given', () => {
    fc.assert(
      fc.property(state, list, fc.integer({ min: 0, max: 4000 }), (followed, faces, at) => {
        const before = JSON.stringify([followed, faces]);
        const next = followFace(followed, faces, at);
        expect(followFace(followed, [...faces].reverse(), at)).toEqual(next);
        expect(JSON.stringify([followed, faces])).toBe(before);
      }),
    );
  });
});
