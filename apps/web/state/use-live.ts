import type { ChangeMessage } from '@emoverse/api-contract';
import { useEffect } from 'react';
import { useApp } from './app.ts';

type Topic = Extract<ChangeMessage, { kind: 'changed' }>['what'];

/** Calls `run` whenever one kind of record changed, in whatever tab; `run` must be stable. */
export function useLive(topic: Topic, run: () => void): void {
  const { live } = useApp();
  useEffect(() => live.on([topic], run), [live, topic, run]);
}
