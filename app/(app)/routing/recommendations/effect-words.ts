import type { Format } from '@/app/_ui/format';

interface Range {
  mean: number;
  low: number;
  high: number;
}

const FEW = 10;

/** One figure of hours or calls a month: to a decimal where it is small. */
export function figure(format: Format, value: number): string {
  const rounded = Math.abs(value) < FEW ? Math.round(value * 10) / 10 : Math.round(value);
  return format.count(rounded).replace('-', '−');
}

/** As 310 (250 to 380). */
export function rangeWords(format: Format, { mean, low, high }: Range): string {
  return `${figure(format, mean)} (${figure(format, low)} to ${figure(format, high)})`;
}
