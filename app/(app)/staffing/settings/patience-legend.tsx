import { shadedHex } from '@/app/_charts/heat-scale';
import { SERIES_HEX } from '@/app/_ui/colors';

interface PatienceLegendProps {
  /** Somebody gave up: there is a curve that plans reckon with. */
  fitted: boolean;
}

/** Names beside their marks; the curve, its band and what plans reckon with differ in form. */
export function PatienceLegend({ fitted }: PatienceLegendProps) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 pb-2 text-xs">
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="h-0.5 w-4 rounded" style={{ backgroundColor: SERIES_HEX.abandoned }} />
        Still there (Kaplan–Meier)
      </li>
      <li className="flex items-center gap-1.5">
        <span
          aria-hidden
          className="h-2.5 w-4"
          style={{ backgroundColor: shadedHex(SERIES_HEX.abandoned, 0.25) }}
        />
        95% sure
      </li>
      {fitted && (
        <li className="flex items-center gap-1.5">
          <span
            aria-hidden
            className="w-4 border-t-2 border-dashed"
            style={{ borderColor: SERIES_HEX.target }}
          />
          As plans reckon (exponential)
        </li>
      )}
    </ul>
  );
}
