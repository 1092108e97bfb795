import type { ChangeMessage } from '@emoverse/api-contract';
import { useEffect } from 'react';
import { useApp } from './app.ts';

type Topic = Extract<ChangeMessage, { kind: 'changed' }>['what'];

/** Calls `run` whenever one kind of record changed, in whatever tab; `run` must be stable. */
export function useChanges(topic: Topic, run: () => void): void {
  const { changeFeed } = useApp();
  useEffect(() => changeFeed.on([topic], run), [changeFeed, topic, run]);
}
