import type { Format } from '@/app/_ui/format';

const SHOWN_OF_KEY = 8;

/** A value of a canonical record as the preview shows it: times in the file's zone, durations in words, keys cut short. */
export function storedText(format: Format, field: string, value: unknown, timeZone: string): string {
  if (value === null || value === undefined || value === '') return '–';
  if (value instanceof Date) return format.dateTime(value, timeZone);
  if (field === 'callerKey') return `${String(value).slice(0, SHOWN_OF_KEY)}…`;
  if (typeof value === 'number')
    return field.endsWith('Ms') ? format.duration(value / 1000) : format.count(value);
  if (Array.isArray(value)) return value.join(', ');
  return field === 'outcome' ? String(value).replaceAll('_', ' ') : String(value);
}
