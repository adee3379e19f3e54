import type { BandPoint, SpecialMark } from './band-model';

/** Height of a line of upright text, and so the room that a name turned on its side takes. */
const ROOM_PX = 13;

/** The special moments of a chart, neighbours of the same name joined. */
export function specialMarks(points: readonly Pick<BandPoint, 'special'>[]): SpecialMark[] {
  const marks: SpecialMark[] = [];
  for (const [index, { special }] of points.entries()) {
    const name = special.join(', ');
    const previous = marks.at(-1);
    if (name === '') continue;
    if (previous?.name === name && previous.to === index - 1) previous.to = index;
    else marks.push({ name, from: index, to: index });
  }
  return marks;
}

/**
 * The marks whose names fit beside each other; the others keep their shade, and their name in the tooltip and the table.
 * @param pointPx width of one point
 */
export function namedMarks(marks: readonly SpecialMark[], pointPx: number): Set<SpecialMark> {
  const named = new Set<SpecialMark>();
  let taken = Number.NEGATIVE_INFINITY;
  for (const mark of marks) {
    const middle = ((mark.from + mark.to) / 2) * pointPx;
    if (middle - taken < ROOM_PX) continue;
    named.add(mark);
    taken = middle;
  }
  return named;
}
