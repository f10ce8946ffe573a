/**
 * The vertices that a search has reached but not settled, nearest first.
 *
 * A heap with four children to a node (Johnson 1975): half as deep as a binary one, and four keys lie in one cache line.
 * `slots` knows where a vertex stands, so a shorter way moves it instead of adding it again. Putting, shortening and
 * taking cost the logarithm of the size; nothing is allocated after the heap is made.
 */
export type Heap = {
  size: number;
  readonly keys: Float64Array;
  readonly items: Int32Array;
  readonly slots: Int32Array;
};

export function newHeap(items: number): Heap {
  return { size: 0, keys: new Float64Array(items), items: new Int32Array(items), slots: new Int32Array(items) };
}

/** Adds a vertex that is not in the heap. */
export function put(heap: Heap, item: number, key: number): void {
  rise(heap, heap.size++, item, key);
}

/** Moves a vertex of the heap to a smaller key. */
export function shorten(heap: Heap, item: number, key: number): void {
  rise(heap, heap.slots[item]!, item, key);
}

function rise({ keys, items, slots }: Heap, slot: number, item: number, key: number): void {
  while (slot > 0) {
    const parent = (slot - 1) >> 2;
    const parentKey = keys[parent]!;
    if (parentKey <= key) break;
    const parentItem = items[parent]!;
    keys[slot] = parentKey;
    items[slot] = parentItem;
    slots[parentItem] = slot;
    slot = parent;
  }
  keys[slot] = key;
  items[slot] = item;
  slots[item] = slot;
}

/** Takes the nearest vertex out; its key is `heap.keys[0]` before. The heap must not be empty. */
export function takeNearest(heap: Heap): number {
  const nearest = heap.items[0]!;
  const size = --heap.size;
  if (size > 0) sink(heap, size, heap.items[size]!, heap.keys[size]!);
  return nearest;
}

/** Puts what stood last into the empty place at the top, and lets it sink below everything nearer. */
function sink({ keys, items, slots }: Heap, size: number, item: number, key: number): void {
  let slot = 0;
  for (;;) {
    let child = 4 * slot + 1;
    if (child >= size) break;
    let childKey = keys[child]!;
    const last = Math.min(child + 4, size);
    for (let other = child + 1; other < last; other++) {
      const otherKey = keys[other]!;
      if (otherKey < childKey) {
        childKey = otherKey;
        child = other;
      }
    }
    if (childKey >= key) break;
    const childItem = items[child]!;
    keys[slot] = childKey;
    items[slot] = childItem;
    slots[childItem] = slot;
    slot = child;
  }
  keys[slot] = key;
  items[slot] = item;
  slots[item] = slot;
}
