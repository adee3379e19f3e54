import { SERIES_HEX } from '@/app/_ui/colors';
import type { BandLevel } from './band-model';
import { shadedHex } from './heat-scale';

/** Opacity of a band by itself. Bands lie on top of each other, so that the middle one is the darkest. */
const OWN: Record<BandLevel, number> = { 50: 0.2, 80: 0.14, 95: 0.1 };

const over = (below: number, above: number): number => 1 - (1 - below) * (1 - above);

/** How bands are drawn (`own`), and as what they are seen where wider ones lie below them (`seen`). */
export const BAND_SHADES: Record<BandLevel, { own: number; seen: string }> = {
  95: { own: OWN[95], seen: shadedHex(SERIES_HEX.forecast, OWN[95]) },
  80: { own: OWN[80], seen: shadedHex(SERIES_HEX.forecast, over(OWN[95], OWN[80])) },
  50: { own: OWN[50], seen: shadedHex(SERIES_HEX.forecast, over(over(OWN[95], OWN[80]), OWN[50])) },
};
