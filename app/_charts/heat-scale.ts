/** The faintest shade still tells "few" from "none". */
const FAINTEST = 0.08;
const FULL = 0.92;

/** How much of a hue a value gets, 0…1: linear from zero to the highest value. */
export function heatShade(value: number, highest: number): number {
  if (highest <= 0) return FAINTEST;
  return FAINTEST + (FULL - FAINTEST) * Math.min(1, Math.max(0, value / highest));
}

/** A hue of #rrggbb at a shade, over whatever lies behind: works on light and on dark. */
export function shadedHex(hex: string, shade: number): string {
  return `${hex}${Math.round(shade * 255)
    .toString(16)
    .padStart(2, '0')}`;
}
