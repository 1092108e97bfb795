import { EMOTION_LIGHT, lightProperties } from '@emoverse/light';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CameraState, Reading } from '../../camera/camera-session.ts';
import { useApp } from '../../state/app.ts';
import { CountdownRing } from './countdown-ring.tsx';
import { overlayOn } from './overlay-on.ts';
import { FaceButtons } from '../../components/camera/face-buttons.tsx';
import { PlainVideo } from '../../components/camera/plain-video.tsx';

interface LiveVideoProps {
  readonly reading: Reading;
  readonly paused: boolean;
  readonly debug: boolean;
}

/** The mirrored picture in the light of the mood, with a box around the face that is read. */
export function LiveVideo({ reading, paused, debug }: LiveVideoProps) {
  const { t } = useTranslation();
  const { camera } = useApp();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { seen, mood, checkIn, stream } = reading;
  // With every picture, past React: a box that moves is no reason to lay the page out.
  useEffect(() => {
    if (canvas.current === null) return;
    const draw = overlayOn(canvas.current, debug);
    const follow = (state: CameraState): void => {
      if (state.kind !== 'reading' || state.seen === undefined) return;
      draw(state.seen, state.mood.kind === 'steady' ? state.mood.label : undefined);
    };
    follow(camera.store.getState());
    return camera.store.subscribe(follow);
  }, [camera, debug]);
  const label = mood.kind === 'steady' ? mood.label : 'neutral';
  const ring = useMemo(() => lightProperties(EMOTION_LIGHT[label]), [label]);
  const several = mood.kind === 'several-faces' || (seen?.faces.length ?? 0) > 1;
  return (
    <div
      role="group"
      aria-label={t('read.picture')}
      className="mood-ring relative overflow-hidden rounded-[2rem] bg-sunken"
      style={{
        ...ring,
        aspectRatio: seen === undefined ? '4 / 3' : `${seen.width} / ${seen.height}`,
      }}
    >
      <PlainVideo stream={stream} />
      <canvas
        ref={canvas}
        aria-hidden
        className="pointer-events-none absolute inset-0 size-full -scale-x-100"
      />
      {several && seen !== undefined && !paused && (
        <FaceButtons seen={seen} mirrored onChoose={(face) => camera.followFace(face)} />
      )}
      {checkIn.kind === 'running' && <CountdownRing startedAt={checkIn.startedAt} endsAt={checkIn.endsAt} />}
      {paused && (
        <p className="absolute inset-0 grid place-items-center bg-ink/75 p-6 text-center text-lg text-paper">
          {t('moodLine.paused.title')}
        </p>
      )}
    </div>
  );
}
