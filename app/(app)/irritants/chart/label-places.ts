/** Where the names of lines stand so that they do not lie over each other: pixels from the top, in the order given. */
export function labelPlaces(wanted: readonly number[], room: { height: number; gap: number }): number[] {
  const order = wanted.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place);
  let lowest = Number.NEGATIVE_INFINITY;
  for (const one of order) {
    one.place = Math.max(one.place, lowest + room.gap);
    lowest = one.place;
  }
  let highest = room.height;
  for (const one of [...order].reverse()) {
    one.place = Math.min(one.place, highest);
    highest = one.place - room.gap;
  }
  const places = new Array<number>(wanted.length).fill(0);
  for (const { place, at } of order) places[at] = place;
  return places;
}
