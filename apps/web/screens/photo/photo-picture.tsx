import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Wider is not shown: the page has no more room. */
const LARGEST_SIDE = 1280;

/** The photo drawn on a canvas, upright as its EXIF says; no address of it is ever made. */
export function PhotoPicture({ file }: { readonly file: Blob }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let current = true;
    const draw = async (): Promise<void> => {
      // The end mark of JPEG: without one, files that lack their end are refused; behind one, it means nothing.
      const ended = new Blob([file, Uint8Array.of(0xff, 0xd9)], { type: file.type });
      const bitmap = await createImageBitmap(ended, { imageOrientation: 'from-image' });
      const element = canvas.current;
      if (current && element !== null) {
        const scale = Math.min(1, LARGEST_SIDE / Math.max(bitmap.width, bitmap.height));
        element.width = Math.max(1, Math.round(bitmap.width * scale));
        element.height = Math.max(1, Math.round(bitmap.height * scale));
        element.getContext('2d')?.drawImage(bitmap, 0, 0, element.width, element.height);
      }
      bitmap.close();
    };
    // A picture that cannot be drawn is told of by the reader.
    draw().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [file]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t('photo.yours')}
      className="block max-h-[70dvh] max-w-full"
    />
  );
}
