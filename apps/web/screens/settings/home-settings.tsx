import type { Webhook } from '@emoverse/api-contract';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { CopyField } from '../../components/copy-field.tsx';
import { FailedNote } from '../../components/failed-note.tsx';
import { FoldSummary } from '../../components/fold-summary.tsx';
import { TextField } from '../../components/text-field.tsx';
import { describeProblem } from '../../messages/describe-problem.ts';
import { formatDay, formatDateTime } from '../../messages/format.ts';
import { useApp } from '../../state/app.ts';
import { useRemote } from '../../state/use-remote.ts';
import { layOutJson } from './lay-out-json.ts';
import { SettingsSection } from './settings-section.tsx';

/** What was just made and is told this once. */
interface Fresh {
  readonly key?: string | undefined;
  readonly secret?: string;
}

/** A person's home may know their mood: off until they ask, here. */
export function HomeSettings() {
  const { t, i18n } = useTranslation();
  const { services, toasts } = useApp();
  const load = useCallback((signal: AbortSignal) => services.api.call('getHome', {}, { signal }), [services]);
  const { state, again, refresh } = useRemote(load);
  const [fresh, setFresh] = useState<Fresh>({});
  const [address, setAddress] = useState('');
  const act = async (work: () => Promise<Fresh | string | undefined>): Promise<void> => {
    try {
      const said = await work();
      if (typeof said === 'string') toasts.show(said);
      else if (said !== undefined) setFresh((before) => ({ ...before, ...said }));
    } catch (error) {
      toasts.show(describeProblem(error, t), { tone: 'problem' });
    }
    refresh();
  };
  if (state.kind === 'failed') return <FailedNote error={state.error} onRetry={again} />;
  if (state.kind === 'loading') return null;
  const { key, webhooks, example } = state.value;
  const { api } = services;
  return (
    <>
      <SettingsSection title={t('home.asks')} hint={t('home.asksHint')}>
        {fresh.key !== undefined && <OnceShown label={t('home.keyOnce')} value={fresh.key} />}
        {key !== undefined && (
          <p className="text-sm text-ink-soft">
            {key.usedAt === undefined
              ? t('home.keyUnused', { date: formatDay(key.madeAt, i18n.language) })
              : t('home.keyUsed', { date: formatDateTime(key.usedAt, i18n.language) })}
          </p>
        )}
        {key === undefined ? (
          <Button className="justify-self-start" onClick={() => void act(() => api.call('makeHomeKey', {}))}>
            {t('home.makeKey')}
          </Button>
        ) : (
          <Button
            className="justify-self-start"
            onClick={() =>
              void act(async () => {
                await api.call('deleteHomeKey', {});
                return { key: undefined };
              })
            }
          >
            {t('home.takeKey')}
          </Button>
        )}
      </SettingsSection>
      <SettingsSection title={t('home.tells')} hint={t('home.tellsHint')}>
        {fresh.secret !== undefined && <OnceShown label={t('home.secretOnce')} value={fresh.secret} />}
        {webhooks.map((webhook) => (
          <WebhookRow key={webhook.id} webhook={webhook} act={act} />
        ))}
        <Form
          className="grid gap-3"
          onSubmit={() => {
            void act(async () => {
              const { secret } = await api.call('addWebhook', { body: { address } });
              setAddress('');
              return { secret };
            });
          }}
        >
          <TextField
            label={t('home.address')}
            hint={t('home.addressHint')}
            value={address}
            onChange={setAddress}
            inputMode="url"
            autoComplete="off"
          />
          <Button type="submit" className="justify-self-start">
            {t('home.add')}
          </Button>
        </Form>
        <details>
          <FoldSummary>{t('home.example')}</FoldSummary>
          <Message text={JSON.stringify(example, undefined, 2)} />
        </details>
      </SettingsSection>
    </>
  );
}

function Message({ text }: { readonly text: string }) {
  return (
    <pre dir="ltr" className="rounded-xl bg-sunken p-4 text-sm whitespace-pre-wrap wrap-anywhere">
      {text}
    </pre>
  );
}

/** A key or secret that was just made: to be copied now. */
function OnceShown({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className="w-full rounded-xl bg-accent-wash p-4">
      <CopyField label={label} value={value} />
    </div>
  );
}

interface WebhookRowProps {
  readonly webhook: Webhook;
  readonly act: (work: () => Promise<string | undefined>) => Promise<void>;
}

function WebhookRow({ webhook, act }: WebhookRowProps) {
  const { id, address, state, sentAt, sentMessage } = webhook;
  const { t, i18n } = useTranslation();
  const { services } = useApp();
  const params = { webhookId: id };
  return (
    <div role="group" aria-label={address} className="grid gap-3 rounded-xl border border-line p-4">
      <p className="font-medium break-all">
        <bdi dir="ltr">{address}</bdi>
      </p>
      <p className={state === 'gave-up' ? 'rounded-xl bg-warn-wash p-4' : 'text-sm text-ink-soft'}>
        {t(`home.state.${state}`)}
      </p>
      {sentAt !== undefined && sentMessage !== undefined && (
        <details>
          <FoldSummary>{t('home.sent', { date: formatDateTime(sentAt, i18n.language) })}</FoldSummary>
          <Message text={layOutJson(sentMessage)} />
        </details>
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          onClick={() =>
            void act(async () => {
              await services.api.call('testWebhook', { params });
              return t('home.tested');
            })
          }
        >
          {t('home.test')}
        </Button>
        <Button
          onClick={() =>
            void act(async () => {
              await services.api.call('deleteWebhook', { params });
              return undefined;
            })
          }
        >
          {t('home.remove')}
        </Button>
      </div>
    </div>
  );
}
