import { InvalidArgumentError } from 'commander';

const UNITS = { s: 1, sec: 1, m: 60, min: 60, h: 3600 } as const;
const DURATION = /^(\d+(?:\.\d+)?|\.\d+)\s*(s|sec|m|min|h)?$/i;

/** Seconds of a duration written as 180, 180s, 3m, 15min or 1h; a bare number is seconds. */
export function seconds(text: string): number {
  const parts = DURATION.exec(text.trim());
  if (!parts) throw new InvalidArgumentError('Write a duration as 180, 180s, 3m or 1h.');
  const unit = (parts[2] ?? 's').toLowerCase() as keyof typeof UNITS;
  return Number(parts[1]) * UNITS[unit];
}

/** Seconds of an interval: with its unit, because 30 would mean minutes to one and seconds to another. */
export function interval(text: string): number {
  const length = /[a-z]\s*$/i.test(text) ? seconds(text) : 0;
  if (length > 0) return length;
  throw new InvalidArgumentError('Write the length with its unit, as 15m, 30min, 900s or 1h.');
}

/** A share written as 0.3 or 30%. */
export function share(text: string): number {
  const [, number, percent] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%)?$/.exec(text.trim()) ?? [];
  const value = percent ? Number(number) / 100 : Number(number);
  if (value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('Give a share from 0 to 1, or a percentage as 30%.');
}

/** A service level with its seconds: 0.8/20, 80/20 or 80%/20s. */
export function serviceTarget(text: string): { share: number; seconds: number } {
  const [first = '', second = '', ...more] = text.split('/');
  const bare = first.trim();
  const percent = Number(bare) > 1 ? `${bare}%` : bare;
  if (second === '' || more.length > 0) {
    throw new InvalidArgumentError('Write it as 0.8/20: 80% answered within 20 seconds.');
  }
  return { share: share(percent), seconds: seconds(second) };
}

/** A number from 0. */
export function amount(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new InvalidArgumentError('Give a number, 0 or more.');
}

/** A whole number from 0. */
export function whole(text: string): number {
  const value = amount(text);
  if (Number.isSafeInteger(value)) return value;
  throw new InvalidArgumentError('Give a whole number, 0 or more.');
}
