/** Told after each of `of` things how many are done; awaited, so that whoever shows it gets a turn. */
export type OnDone = (done: number, of: number) => Promise<void>;
