import type { Scale } from './network-shape';

/** A value on the scale that the network learns on. Values below 0 count as 0, except on the plain scale. */
export function toScale(value: number, scale: Scale): number {
  if (scale === 'plain') return value;
  const size = Math.max(0, value);
  return scale === 'root' ? Math.sqrt(size) : Math.log1p(size);
}

/** The inverse of toScale. */
export function fromScale(value: number, scale: Scale): number {
  if (scale === 'plain') return value;
  const size = Math.max(0, value);
  return scale === 'root' ? size * size : Math.expm1(size);
}
