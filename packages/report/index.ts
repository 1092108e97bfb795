export {
  COLUMN_HEAD,
  type NamedDataSet,
  columnRows,
  dataSetMarkdown,
  dataSetPlots,
  factRows,
} from './catalogue/data-set-report.ts';
export { type ComparedReader, comparisonPage } from './emotions/comparison-page.ts';
export { comparisonAsMarkdown, formatComparison } from './emotions/comparison-tables.ts';
export { emotionsPage } from './emotions/emotions-page.ts';
export { type MeasuredReader, formatEmotions } from './emotions/format-emotions.ts';
export { picturesAsMarkdown, formatPictures } from './emotions/format-pictures.ts';
export { placeFigures } from './emotions/place-figures.ts';
export { type ReportedFigures, figuresAsJson, readReportedFigures } from './emotions/reported-figures.ts';
export { facesPage } from './faces/faces-page.ts';
export { formatFaces } from './faces/format-faces.ts';
export { FUSION_COLUMNS, countWorse, fusionRows, kindInWords } from './fusion/fusion-tables.ts';
export { type HandsReport, handsTable } from './hands/hands-table.ts';
export { moodPage } from './mood/mood-page.ts';
export { PEOPLE_COLUMNS, SMOOTHER_COLUMNS, peopleRows, smootherRows } from './mood/mood-tables.ts';
export { htmlPage, htmlSections, htmlTable, type PageSection } from './pages/html-page.ts';
export { bandPlot, type PlottedBand } from './plots/band-plot.ts';
export { barPlot, type PlottedBar } from './plots/bar-plot.ts';
export { confusionPlot } from './plots/confusion-plot.ts';
export { histogramPlot } from './plots/histogram-plot.ts';
export { intervalPlot, type PlottedInterval } from './plots/interval-plot.ts';
export { linePlot, type PlottedLine } from './plots/line-plot.ts';
export { reliabilityPlot } from './plots/reliability-plot.ts';
export { scatterPlot } from './plots/scatter-plot.ts';
export { PLOT_COLOURS, escapeMarkup, round, svgLine, svgPlot, svgText } from './plots/svg.ts';
export { formatPolicies } from './policy/format-policies.ts';
export { policyPage } from './policy/policy-page.ts';
export { type RecommenderResult, formatRecommender } from './recommender/format-recommender.ts';
export { recommenderPage } from './recommender/recommender-page.ts';
export { formatSimulation } from './simulation/format-simulation.ts';
export { simulationPage } from './simulation/simulation-page.ts';
export { fitEndToWidth } from './tables/fit-to-width.ts';
export { formatTable, percent, type TableColumn } from './tables/format-table.ts';
export { markdownTable } from './tables/markdown-table.ts';
export { voiceCard } from './voice/voice-card.ts';
export { voiceTable } from './voice/voice-table.ts';
export { wordsCard } from './words/words-card.ts';
