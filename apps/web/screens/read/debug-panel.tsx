import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seen } from '../../camera/vision-messages.ts';
import { formatNumber } from '../../messages/format.ts';

/** What the network saw and what each stage cost, for those who build on it. */
export function DebugPanel({ seen }: { readonly seen: Seen | undefined }) {
  const { t, i18n } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const crop = seen?.kind === 'scores' ? seen.crop : undefined;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (crop === undefined || context === null || context === undefined) return;
    const picture = context.createImageData(crop.size, crop.size);
    crop.pixels.forEach((grey, index) => picture.data.set([grey, grey, grey, 255], index * 4));
    context.putImageData(picture, 0, 0);
  }, [crop]);
  const stages = Object.entries(seen?.times ?? {}).flatMap(([name, milliseconds]): [string, number][] =>
    name === 'totalMs' ? [] : [[name.replace('Ms', ''), milliseconds]],
  );
  const total = stages.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  const row = (name: string, milliseconds: number) => (
    <div key={name} className="flex justify-between gap-6">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="tabular-nums">
        {t('debug.milliseconds', { value: formatNumber(milliseconds, i18n.language, 1) })}
      </dd>
    </div>
  );
  return (
    <section
      aria-label={t('debug.label')}
      className="card flex flex-wrap items-start gap-6 p-5 font-mono text-sm"
    >
      <figure>
        <canvas
          ref={canvas}
          aria-hidden
          width={crop?.size ?? 48}
          height={crop?.size ?? 48}
          className="size-28 rounded-lg bg-sunken [image-rendering:pixelated]"
        />
        <figcaption className="mt-1 text-ink-soft">{t('debug.crop')}</figcaption>
      </figure>
      <dl className="grid min-w-48 gap-1">
        {stages.map(([name, milliseconds]) => row(name, milliseconds))}
        {row(t('debug.total'), total)}
      </dl>
      <p className="text-ink-soft">
        {t('debug.faces', {
          count: seen?.faces.length ?? 0,
          size: `${seen?.width ?? 0}×${seen?.height ?? 0}`,
        })}
      </p>
    </section>
  );
}
