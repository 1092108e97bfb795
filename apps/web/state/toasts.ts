import { createStore } from 'zustand/vanilla';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** One short message at a time; a new one takes the place of the old. */
export class Toasts {
  readonly store = createStore<{ toast: Toast | undefined }>(() => ({ toast: undefined }));
  #nextId = 1;

  show(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): void {
    this.store.setState({
      toast: { id: this.#nextId++, text, tone: options.tone ?? 'plain', action: options.action },
    });
  }

  dismiss(id: number): void {
    if (this.store.getState().toast?.id === id) this.store.setState({ toast: undefined });
  }
}
