import { EMOTIONS } from '@emoverse/domain';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button, buttonClass } from '../../components/button.tsx';
import { formatDateTime } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { SettingsSection } from './settings-section.tsx';

/** A change of a score's odds by a tenth is worth saying. */
const WORTH_SAYING = Math.log(1.1);

/** How readings are adapted to this person: what was learned, how to add to it, and how to take it back. */
export function FaceSettings() {
  const { t, i18n } = useTranslation();
  const { face } = useApp();
  const { examples, calibration } = useStore(face.store);
  const resting = examples.find(({ kind }) => kind === 'resting');
  const answers = examples.filter(({ kind }) => kind === 'answer').length;
  const named = (leaning: (bias: number) => boolean): string =>
    new Intl.ListFormat(i18n.language).format(
      EMOTIONS.filter((_, index) => leaning(calibration.bias[index] ?? 0)).map((emotion) =>
        t(`emotion.${emotion}`),
      ),
    );
  const more = named((bias) => bias > WORTH_SAYING);
  const less = named((bias) => bias < -WORTH_SAYING);
  return (
    <SettingsSection title={t('face.title')} hint={t('face.hint')}>
      {examples.length > 0 && (
        <ul className="grid gap-1">
          {resting !== undefined && (
            <li>{t('face.restingOn', { date: formatDateTime(resting.at, i18n.language) })}</li>
          )}
          {answers > 0 && <li>{t('face.answers', { count: answers })}</li>}
          {more !== '' && <li>{t('face.more', { emotions: more })}</li>}
          {less !== '' && <li>{t('face.less', { emotions: less })}</li>}
        </ul>
      )}
      <div className="flex flex-wrap gap-3">
        <Link to="/resting-face" className={buttonClass('secondary')}>
          {t('face.toResting')}
        </Link>
        {examples.length > 0 && (
          <>
            <Button onClick={() => face.undo()}>{t('face.undoLast')}</Button>
            <Button look="danger" onClick={() => face.forget()}>
              {t('face.forget')}
            </Button>
          </>
        )}
      </div>
    </SettingsSection>
  );
}
