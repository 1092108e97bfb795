/** A float32 tensor: `data` row-major, its length the product of `dims`. */
export interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** One loaded network. Runs are queued in the order of the calls; a failed run leaves the session usable. */
export interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  /** Answers own fresh memory: they are not written again by later runs. */
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  /** Frees the network; later runs are refused. Calling it again does nothing. */
  dispose(): Promise<void>;
}

/** What runs networks: the same in a browser's module worker and in Node. */
export interface Runtime {
  /** Loads an ONNX file. Throws `EmoVerseError` with code `model-unreadable` where it is none. */
  createSession(network: Uint8Array): Promise<Session>;
}

export interface RuntimeOptions {
  /**
   * Address or bytes of `onnxruntime-web/ort-wasm-simd-threaded.wasm`, from the app's own host. One copy serves
   * every runtime of a thread: the first one given is the one used.
   */
  readonly wasm: string | URL | Uint8Array;
}
