/** Triangulation: what commissioners and providers hold of their contracts, against each other. */
export { type ComparedLine, isMismatch, type LineStatus, tolerance, wasCompared } from './compare';
export type { ContractFigure, ContractMeasure, OutsideLine, SheetOfFile } from './contract-lines';
export type { Correction, Side } from './corrections';
export type { Matrix, MatrixCell, PairStatus } from './matrix';
export {
  type ChangeToAgree,
  triangulate,
  triangulateRead,
  type Triangulation,
  type TriangulationOptions,
} from './triangulate';
export { triangulationSheet } from './triangulation-sheet';
export { type TriangulationName, triangulationNames } from './names';
export { readTriangulation, type TriangulationStanding } from './read-triangulation';
