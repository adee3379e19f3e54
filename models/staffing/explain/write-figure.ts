import type { FigureUnit } from './step';

/** A figure for a sentence: shares in per cent, times with their second. */
export function writeFigure(value: number, unit: FigureUnit): string {
  if (value === Number.POSITIVE_INFINITY) return 'without end';
  if (unit === 'share') return `${plain(100 * value, 1)}%`;
  if (unit === 'seconds') return `${plain(value, value < 100 ? 1 : 0)} s`;
  return plain(value, value < 100 ? 2 : 1);
}

/** At most so many digits after the point, no zeros at the end. */
function plain(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
