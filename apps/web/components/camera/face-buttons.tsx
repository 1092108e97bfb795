import { useTranslation } from 'react-i18next';
import type { Face } from '@emoverse/vision';
import type { Seen } from '../../camera/vision-messages.ts';

interface FaceButtonsProps {
  readonly seen: Seen;
  /** Whether the picture is shown mirrored. */
  readonly mirrored?: boolean;
  readonly onChoose: (face: Face) => void;
}

/** A button over each face, from left to right as shown. */
export function FaceButtons({ seen, mirrored = false, onChoose }: FaceButtonsProps) {
  const { t } = useTranslation();
  const left = (face: Face): number => (mirrored ? seen.width - face.x - face.width : face.x);
  const faces = seen.faces.toSorted((a, b) => left(a) - left(b));
  return faces.map((face, index) => (
    <button
      key={index}
      type="button"
      aria-label={t('read.chooseFace', { number: index + 1, count: faces.length })}
      onClick={() => onChoose(face)}
      className="absolute min-h-6 min-w-6 rounded-xl border-2 border-white bg-black/10 shadow-[0_0_0_2px_rgb(0_0_0/0.4)] hover:bg-white/20"
      style={{
        left: `${(left(face) / seen.width) * 100}%`,
        top: `${(face.y / seen.height) * 100}%`,
        width: `${(face.width / seen.width) * 100}%`,
        height: `${(face.height / seen.height) * 100}%`,
      }}
    />
  ));
}
