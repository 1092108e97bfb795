export interface FoundChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  readonly from: 'named' | 'installed' | 'npm package';
}
export function findChromium(options?: {
  named?: string;
  installed?: readonly string[];
}): Promise<FoundChromium>;
