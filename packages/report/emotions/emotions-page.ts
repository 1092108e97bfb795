import { join } from 'node:path';
import { htmlPage, htmlSections, htmlTable, type PageSection } from '../pages/html-page.ts';
import { escapeMarkup } from '../plots/svg.ts';
import { percent } from '../tables/format-table.ts';
import { judgedHeads, type FaceTiles } from '@emoverse/evaluation';
import { PAPER_CLAIMS, PEOPLE_ON_FER2013 } from './paper-claims.ts';
import {
  FIGURE_COLUMNS,
  ROBUST_COLUMNS,
  figureCells,
  figureSets,
  interval,
  nameOf,
  robustCells,
  type MeasuredReader,
} from './format-emotions.ts';
import { dataSection } from './data-section.ts';
import { failuresSection } from './failures-section.ts';
import { headSection } from './head-section.ts';
import { trainingSection } from './training-section.ts';

/**
 * The report as one self-contained page: the paper's claims beside what was measured, every set of figures, the
 * curves of training, both heads in detail, robustness, the data, and the surest errors as pictures.
 *
 * @param date of the measurement, as it is to be read.
 */
export async function emotionsPage(
  measured: MeasuredReader,
  data: Pick<FaceTiles, 'split' | 'counts'>,
  date: string,
): Promise<string> {
  const { reader, report, robust, tiles } = measured;
  const { fer2013, ferplus8, ferplus7, msPerFace } = report;
  const about = `<p>${escapeMarkup(nameOf(reader))}, SHA-256 <code>${reader.hash}</code>, detector ${escapeMarkup(reader.detector)}, split ${escapeMarkup(data.split)}, ${tiles.length} faces, measured ${escapeMarkup(date)}. ${msPerFace.median.toFixed(1)} ms a face (median; 95 % within ${msPerFace.p95.toFixed(1)} ms) on one thread.</p>`;
  const training =
    reader.modelFolder === undefined
      ? undefined
      : await trainingSection(join(reader.modelFolder, 'history.json'));
  const sections: readonly (PageSection | undefined)[] = [
    claimsSection(measured),
    figuresSection(measured),
    training,
    headSection('FER-2013, 7 classes', fer2013),
    ferplus8 && headSection('FER+ majority, 8 classes', ferplus8),
    ferplus7 && headSection('FER+ majority, 7 classes', ferplus7),
    robust && {
      title: 'Faces that are harder to read',
      body: `<p>Every face under each change at its limit; beyond the tile its border goes on. <i>Lost</i> is in points against the faces as they are.</p>${htmlTable(ROBUST_COLUMNS, robustCells(robust), 'Accuracy by change')}`,
    },
    dataSection(data.counts),
    failuresSection(tiles, judgedHeads(tiles, measured.judged, reader.labelSets)),
    limitsSection(measured),
  ];
  const present = sections.filter((section) => section !== undefined);
  return htmlPage(`EmoVerse: emotions on ${data.split}`, `${about}\n${htmlSections(present)}`);
}

function claimsSection({ report: { fer2013, ferplus8, ferplus7 } }: MeasuredReader): PageSection {
  const columns = [fer2013, ferplus8, ferplus7];
  const rows = [
    [
      'accuracy',
      percent(PAPER_CLAIMS.accuracy),
      ...columns.map(
        (figures) =>
          figures &&
          `${percent(figures.accuracy)} (${percent(figures.ci95[0])} – ${percent(figures.ci95[1])})`,
      ),
    ],
    ['log-loss', PAPER_CLAIMS.loss.toFixed(2), ...columns.map((figures) => figures?.logLoss.toFixed(2))],
    [
      'macro F1',
      '–',
      ...columns.map(
        (figures) => figures && `${figures.macroF1.toFixed(3)} (${interval(figures.macroF1Ci95)})`,
      ),
    ],
  ].map((row) => row.map((cell) => cell ?? '–'));
  return {
    title: "The paper's claims beside our measurement",
    body: `${htmlTable(['figure', 'the paper, FER-2013', 'here, FER-2013', 'here, FER+ 8', 'here, FER+ 7'], rows)}<p>Which split and labels stand behind the paper’s figures is not known to us. People agree with the labels of FER-2013 on ${PEOPLE_ON_FER2013} of faces (Goodfellow et al. 2013), and published networks on 71 to 77 %; on the cleaner labels of FER+ they reach 85 to 91 %.</p>`,
  };
}

function figuresSection({ report }: MeasuredReader): PageSection {
  const rows = figureSets(report).map(([name, figures]) => [name, ...figureCells(figures)]);
  const plus = report.flip.ferplus8 === undefined ? '' : `, FER+ ${percent(report.flip.ferplus8.accuracy)}`;
  return {
    title: 'All figures',
    body: `${htmlTable(['labels', ...FIGURE_COLUMNS], rows)}<p>Averaged with the mirrored face: FER-2013 ${percent(report.flip.fer2013.accuracy)}${plus}.</p>`,
  };
}

function limitsSection({ reader }: MeasuredReader): PageSection {
  const notes = [
    ...reader.notes.map((note) => `${reader.name} ${note}.`),
    'FER-2013 is web photos of 2013, mostly posed, unevenly spread over ages, skin tones and glasses; its labels and those of FER+ agree on two faces of three.',
    'Where PublicTest chose between runs and fitted the calibration, figures on it are slightly kind; those of a split never looked at count more.',
    'A face does not reliably tell what a person feels (Barrett et al. 2019).',
  ];
  return {
    title: 'Limits',
    body: `<ul>${notes.map((note) => `<li>${escapeMarkup(note)}</li>`).join('')}</ul>`,
  };
}
