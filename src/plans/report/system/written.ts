/** A figure that the commentary was written from, and the cell of the report that follows it. */
export interface Written {
  cell: string;
  value: number;
}
