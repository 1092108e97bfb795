export { decodePieces } from './decode-pieces.ts';
export { decodeText, createDecoder, type DecodedText } from './decode-text.ts';
export { encodingNotice } from './encoding-notice.ts';
export { countUtf8, detectEncoding, type DetectedEncoding, type EncodingClue } from './detect-encoding.ts';
export { nameBinary } from './name-binary.ts';
export { nameTextForm } from './name-text-form.ts';
export { readLiteral, readNames, type Literal } from './read-literal.ts';
export { partsOfFile, type FilePart } from './parts-of-file.ts';
export { recordsOfPieces, type JsonRecord } from './records-of-pieces.ts';
export { rowsOfPieces, type StreamedTable } from './rows-of-pieces.ts';
export {
  closesCell,
  findHeader,
  fitsColumns,
  rowsBelow,
  withLineFeeds,
  type DelimitedRow,
  type TableHeader,
} from './read-delimited.ts';
export { OPEN, splitRow } from './split-row.ts';
