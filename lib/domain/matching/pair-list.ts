/**
 * Pairs as they are found, row by row, in arrays that double when they are full. A row's columns come in any order and
 * are put into order by setting a bit for each and reading the bits again: no comparison, and one look at 32 columns.
 */

/** A gigabyte. More come only of a large pool with hardly a hard rule, which is refused before memory ends. */
export const mostPairs = 2 ** 27;

export class PairList {
  private column = new Int32Array(1 << 12);
  private weight = new Int32Array(1 << 12);
  private count = 0;
  private readonly start: Int32Array;
  private readonly isSet: Int32Array;
  private readonly weightOf: Int32Array;

  constructor(rows: number, columns: number) {
    this.start = new Int32Array(rows + 1);
    this.isSet = new Int32Array(Math.ceil(columns / 32));
    this.weightOf = new Int32Array(columns);
  }

  /** Adds the first `count` of these pairs as the given row; rows are added in their order. */
  addRow(row: number, columns: Int32Array, weights: Int32Array, count: number): void {
    const { isSet, weightOf } = this;
    for (let index = 0; index < count; index++) {
      const column = columns[index]!;
      isSet[column >> 5]! |= 1 << (column & 31);
      weightOf[column] = weights[index]!;
    }
    this.makeRoom(count);
    let end = this.count;
    for (let word = 0; word < isSet.length; word++) {
      let bits = isSet[word]!;
      if (bits === 0) continue;
      isSet[word] = 0;
      while (bits !== 0) {
        const column = (word << 5) + 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        this.column[end] = column;
        this.weight[end++] = weightOf[column]!;
      }
    }
    this.count = end;
    this.start[row + 1] = end;
  }

  /** Compressed sparse rows. */
  finished(): { start: Int32Array; column: Int32Array; weight: Int32Array } {
    return {
      start: this.start,
      column: this.column.slice(0, this.count),
      weight: this.weight.slice(0, this.count),
    };
  }

  private makeRoom(count: number): void {
    if (this.count + count > mostPairs) throw new RangeError("More feasible pairs than can be kept");
    let length = this.column.length;
    while (length < this.count + count) length *= 2;
    if (length === this.column.length) return;
    this.column = enlarged(this.column, length);
    this.weight = enlarged(this.weight, length);
  }
}

function enlarged(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
