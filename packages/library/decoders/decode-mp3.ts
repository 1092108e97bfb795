import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { UndecodableError, type Decoded } from './decoded.ts';

/** minimp3 (CC0) compiled to WebAssembly: the exports that are used. */
interface MiniMp3 {
  readonly memory: WebAssembly.Memory;
  decoder_init(): void;
  decoder_set_mp3_data_size(bytes: number): void;
  decoder_mp3_data_offset(): number;
  decoder_seek(seconds: number): void;
  decoder_decode(seconds: number): void;
  decoder_pcm_data_offset(): number;
  decode_results_sampling_rate(): number;
  decode_results_num_channels(): number;
  decode_results_num_samples(): number;
}

const FULL_SCALE = 32_768;
let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * Decodes MPEG audio, at most `seconds` of it, from the beginning of `bytes`; anything before the first frame is passed
 * over, so a piece cut from the middle of a file will do. Each call has a WebAssembly memory of its own.
 */
export async function decodeMp3(bytes: Uint8Array, seconds: number): Promise<Decoded> {
  compiled ??= compile();
  const instance = await WebAssembly.instantiate(await compiled, {});
  const wasm = exportsOf(instance);
  wasm.decoder_init();
  wasm.decoder_set_mp3_data_size(bytes.byteLength);
  new Uint8Array(wasm.memory.buffer).set(bytes, wasm.decoder_mp3_data_offset());
  wasm.decoder_seek(0);
  wasm.decoder_decode(seconds);
  const count = wasm.decode_results_num_samples();
  const channels = wasm.decode_results_num_channels();
  const sampleRate = wasm.decode_results_sampling_rate();
  if (!(count > 0 && channels > 0 && sampleRate > 0))
    throw new UndecodableError('no MPEG audio was found in it');
  const pcm = new Int16Array(wasm.memory.buffer, wasm.decoder_pcm_data_offset(), count);
  return {
    sampleRate,
    channels: Array.from({ length: channels }, (_, channel) =>
      Float32Array.from(
        { length: Math.floor(count / channels) },
        (_, index) => pcm[index * channels + channel] / FULL_SCALE,
      ),
    ),
  };
}

async function compile(): Promise<WebAssembly.Module> {
  const entry = import.meta.resolve('minimp3-wasm');
  return WebAssembly.compile(await readFile(fileURLToPath(new URL('./decoder.opt.wasm', entry))));
}

/** The module is pinned by its package's version, so its exports are known; a changed one is refused here. */
function exportsOf({ exports }: WebAssembly.Instance): MiniMp3 {
  if (typeof exports['decoder_decode'] !== 'function' || !(exports['memory'] instanceof WebAssembly.Memory))
    throw new UndecodableError('the MP3 decoder has another form than expected; reinstall EmoVerse');
  return exports as unknown as MiniMp3;
}
