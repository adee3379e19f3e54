import { AppError } from '@/server/errors';

const UNITS = { m: 1, min: 1, h: 60, d: 1440 } as const;

/** Minutes of an interval written as 15m, 30m, 1h or 1d. */
export function intervalMinutes(text: string): number {
  const [, number, unit] = /^(\d+)\s*(m|min|h|d)$/.exec(text.trim()) ?? [];
  const minutes = Number(number) * UNITS[(unit ?? 'm') as keyof typeof UNITS];
  if (number === undefined || minutes === 0 || 1440 % minutes !== 0) {
    throw new AppError('invalid_input', `--interval ${text} is not a length that divides a day.`, {
      hint: 'Write it as 5m, 15m, 30m, 1h or 1d.',
    });
  }
  return minutes;
}
