import type { AcrossSpeakers, VoiceReport } from '@emoverse/evaluation';

const HEAD = ['speaker', 'recordings', 'head', 'arousal, AUC', 'pleasantness, AUC'];

/** The figures by speaker as a table's head and rows, then what is said below it. */
export function voiceTable(report: VoiceReport): {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly below: string;
} {
  const shown = (value: number | undefined): string => value?.toFixed(3) ?? '–';
  const both = (tell: (one: AcrossSpeakers) => string): string[] =>
    [report.arousalAuc, report.valenceAuc].map((one) => (one === undefined ? '–' : tell(one)));
  const { together, inDeviations } = report;
  return {
    head: HEAD,
    rows: [
      // By name: an object puts names that look like whole numbers first.
      ...Object.entries(report.speakers)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, one]) => [name, String(one.n), one.head, shown(one.arousalAuc), shown(one.valenceAuc)]),
      ['mean', String(report.n), '', ...both(({ mean }) => shown(mean))],
      ['95 %', '', '', ...both(({ ci95: [low, high] }) => `${shown(low)} to ${shown(high)}`)],
      ['worst', '', '', ...both(({ worst }) => shown(worst))],
    ],
    below: `All speakers in one order: ${shown(together.ordinaryKnown)} where their ordinary voice is known, ${shown(together.firstHeard)} where a voice is heard for the first time.
Off by ${inDeviations.ordinaryKnown.toFixed(2)} claimed deviations where it is known, ${inDeviations.firstHeard.toFixed(2)} where it is not (1 is honest, more too sure).
These are actors. Of speech that nobody acts it says little.
`,
  };
}
