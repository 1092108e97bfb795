import { Link } from '@tanstack/react-router';
import type { MoodEstimate } from '@emoverse/domain';
import { useTranslation } from 'react-i18next';
import type { PhotoSession, PhotoState } from '../../camera/photo-session.ts';
import { Button, buttonClass } from '../../components/button.tsx';
import { EmotionBars } from '../../components/emotion-bars.tsx';
import { EmotionFace } from '../../components/emotion-face.tsx';
import { PlaneView } from '../../components/plane-view.tsx';
import { FaceButtons } from '../../components/camera/face-buttons.tsx';
import { PhotoPicture } from './photo-picture.tsx';

interface PhotoResultProps {
  readonly session: PhotoSession;
  readonly state: Extract<PhotoState, { kind: 'reading' | 'seen' }>;
  readonly onUse: (estimate: MoodEstimate) => void;
}

/** The photo with its faces, and the mood it seems to show. */
export function PhotoResult({ session, state, onUse }: PhotoResultProps) {
  const { t } = useTranslation();
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div className="flex justify-center overflow-hidden rounded-card border border-line bg-sunken">
        <div className="relative">
          <PhotoPicture file={state.file} />
          {state.kind === 'seen' && (
            <FaceButtons seen={state.seen} onChoose={(face) => void session.choose(face)} />
          )}
        </div>
      </div>
      <section aria-label={t('read.whatISee')} className="card p-6">
        {state.kind === 'seen' && state.seen.truncated === true && (
          <p role="note" className="mb-4 text-ink-soft">
            {t('photo.truncated')}
          </p>
        )}
        {state.kind === 'reading' ? <Reading state={state} /> : <Seen state={state} onUse={onUse} />}
        <div className="mt-5 border-t border-line pt-4">
          <Button look="quiet" onClick={() => session.clear()}>
            {t('photo.another')}
          </Button>
        </div>
      </section>
    </div>
  );
}

function Reading({ state }: { readonly state: Extract<PhotoState, { kind: 'reading' }> }) {
  const { t } = useTranslation();
  const { progress } = state;
  const share = progress?.total === undefined ? undefined : progress.loaded / progress.total;
  return (
    <>
      <h2 role="status" className="text-2xl">
        {t('photo.reading')}
      </h2>
      <p className="mt-1.5 text-ink-soft">{t('loadingCamera.loadingText')}</p>
      <progress
        aria-label={t('loadingCamera.progress')}
        max={1}
        value={share}
        className="mt-4 w-full accent-accent"
      />
    </>
  );
}

interface SeenProps {
  readonly state: Extract<PhotoState, { kind: 'seen' }>;
  readonly onUse: (estimate: MoodEstimate) => void;
}

function Seen({ state, onUse }: SeenProps) {
  const { t } = useTranslation();
  const { mood, seen } = state;
  if (mood.kind !== 'steady' && mood.kind !== 'unsure') {
    return (
      <div role="status">
        <h2 className="text-2xl">{t(`photoSeen.${mood.kind}.title`)}</h2>
        <p className="mt-1.5 text-ink-soft">{t(`photoSeen.${mood.kind}.hint`)}</p>
        <Link to="/say" className={buttonClass('secondary', 'mt-4')}>
          {t('photo.pickInstead')}
        </Link>
      </div>
    );
  }
  return (
    <>
      <div role="status" className="flex items-center gap-4">
        <EmotionFace emotion={mood.label} size={60} />
        <div>
          <h2 className="text-2xl">
            {mood.kind === 'steady'
              ? t('photo.look', { emotion: t(`looks.${mood.label}`) })
              : t('photo.lookUnsure', { emotion: t(`looks.${mood.label}`) })}
          </h2>
          {seen.faces.length > 1 && <p className="mt-1 text-ink-soft">{t('photo.otherFace')}</p>}
        </div>
      </div>
      <div className="mt-6 grid gap-6">
        <EmotionBars label={t('read.bars')} scores={mood.estimate.scores} />
        <PlaneView estimate={mood.estimate} className="mx-auto max-w-72" />
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button look="primary" onClick={() => onUse(mood.estimate)}>
          {t('read.use')}
        </Button>
        <Link to="/say" className={buttonClass('quiet')}>
          {t('read.tellMe')}
        </Link>
      </div>
    </>
  );
}
