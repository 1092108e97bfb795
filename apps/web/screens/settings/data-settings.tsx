import { exportSchema } from '@emoverse/api-contract';
import { decodeText } from '@emoverse/text-files';
import { Download, Trash2, Upload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { formatBytes } from '../../messages/format.ts';
import { MOST_BYTES } from '../../offline/bounds.ts';
import { useApp } from '../../state/app.ts';
import { useExport } from '../../state/use-export.ts';
import { SettingsSection } from './settings-section.tsx';

/** Take everything along, bring it back, or delete it. */
export function DataSettings() {
  const { t } = useTranslation();
  const { services, toasts, profile, lists } = useApp();
  const exportAll = useExport();
  const [deleting, setDeleting] = useState(false);
  const [restored, setRestored] = useState<string | undefined>(undefined);
  const failed = (error: unknown): void => toasts.show(describeProblem(error, t), { tone: 'problem' });

  const restore = async (file: File): Promise<void> => {
    setRestored(undefined);
    const body = exportSchema.safeParse(await readJson(file));
    if (!body.success) {
      setRestored(t('data.notAnExport'));
      return;
    }
    try {
      const counts = await services.api.call('restoreProfile', { body: body.data });
      setRestored(t('data.restored', { ...counts }));
      lists.clear();
      await profile.load();
    } catch (error) {
      failed(error);
    }
  };

  return (
    <>
      <SettingsSection>
        <div className="flex flex-wrap gap-3">
          <Button look="primary" onClick={() => void exportAll()}>
            <Download aria-hidden size={18} />
            {t('data.export')}
          </Button>
          <FileButton
            icon={Upload}
            label={t('data.restore')}
            accept="application/json,.json"
            onFiles={([file]) => void restore(file)}
          />
        </div>
        <p role="status" className={restored === undefined ? 'sr-only' : ''}>
          {restored}
        </p>
      </SettingsSection>
      <SettingsSection>
        <OnThisDevice />
        <Button look="danger" className="justify-self-start" onClick={() => setDeleting(true)}>
          <Trash2 aria-hidden size={18} />
          {t('data.delete')}
        </Button>
      </SettingsSection>
      <Sheet title={t('data.deleteTitle')} open={deleting} onClose={() => setDeleting(false)}>
        <DeleteForm onFailed={failed} onClose={() => setDeleting(false)} />
      </Sheet>
    </>
  );
}

/** How much of this device the app takes, so that it works with the server gone. */
function OnThisDevice() {
  const { t, i18n } = useTranslation();
  const { keptApp } = useApp();
  const [bytes, setBytes] = useState<number | undefined>(undefined);
  useEffect(() => void keptApp.bytes().then(setBytes), [keptApp]);
  if (bytes === undefined) return null;
  return (
    <p className="text-ink-soft">
      {t('app.onDevice', {
        size: formatBytes(bytes, i18n.language),
        most: formatBytes(MOST_BYTES, i18n.language),
      })}
    </p>
  );
}

function DeleteForm({
  onFailed,
  onClose,
}: {
  readonly onFailed: (error: unknown) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { services, outbox, keepNothing } = useApp();
  const [sure, setSure] = useState(false);
  const remove = async (): Promise<void> => {
    try {
      await outbox.flush();
      await services.api.call('deleteProfile', {});
      await keepNothing();
      // A page that has never met this person.
      window.location.assign('/?after=deleting');
    } catch (error) {
      onClose();
      onFailed(error);
    }
  };
  return (
    <Form className="grid gap-5" onSubmit={() => void remove()}>
      <p>{t('data.deleteText')}</p>
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          className="mt-1 size-5 accent-accent"
          checked={sure}
          onChange={(event) => setSure(event.target.checked)}
        />
        {t('data.deleteSure')}
      </label>
      <div className="flex flex-wrap gap-3">
        <Button look="danger" type="submit" disabled={!sure}>
          {t('data.deleteYes')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}

async function readJson(file: File): Promise<unknown> {
  try {
    const value: unknown = JSON.parse(decodeText(new Uint8Array(await file.arrayBuffer())).text);
    return value;
  } catch {
    return undefined;
  }
}
