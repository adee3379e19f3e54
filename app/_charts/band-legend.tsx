import { SERIES_HEX } from '@/app/_ui/colors';
import { BAND_LEVELS, type BandNames } from './band-model';
import { BAND_SHADES } from './band-shades';

interface BandLegendProps {
  names: BandNames;
  /** What occurs in the picture; what does not is not named. */
  shown: { actual: boolean; forecast: boolean; special: boolean };
}

/** Names beside their marks: a line, a dashed line, shades that grow fainter as they grow surer. */
export function BandLegend({ names, shown }: BandLegendProps) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 pb-2 text-xs">
      {shown.actual && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden className="h-0.5 w-4 rounded" style={{ backgroundColor: names.actualHex }} />
          {names.actual}
        </li>
      )}
      {shown.forecast && (
        <li className="flex items-center gap-1.5">
          <span
            aria-hidden
            className="w-4 border-t-2 border-dashed"
            style={{ borderColor: SERIES_HEX.forecast }}
          />
          {names.forecast}
        </li>
      )}
      {shown.forecast && (
        <li className="flex items-center gap-1.5">
          <span aria-hidden className="flex">
            {BAND_LEVELS.map((level) => (
              <span
                key={level}
                className="h-2.5 w-3.5"
                style={{ backgroundColor: BAND_SHADES[level].seen }}
              />
            ))}
          </span>
          {BAND_LEVELS.join(', ')}% sure
        </li>
      )}
      {names.comparison !== null && (
        <li className="flex items-center gap-1.5">
          <span
            aria-hidden
            className="h-0.5 w-4 rounded"
            style={{ backgroundColor: SERIES_HEX.comparison }}
          />
          {names.comparison}
        </li>
      )}
      {shown.special && (
        <li className="flex items-center gap-1.5">
          <span
            aria-hidden
            className="h-2.5 w-3.5 opacity-25"
            style={{ backgroundColor: SERIES_HEX.specialDay }}
          />
          Special day
        </li>
      )}
    </ul>
  );
}
