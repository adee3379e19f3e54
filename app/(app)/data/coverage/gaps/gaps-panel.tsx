'use client';

import { heatShade, shadedHex } from '@/app/_charts/heat-scale';
import { SERIES_HEX } from '@/app/_ui/colors';
import { Panel } from '@/app/_ui/panel';
import type { CoverageSource } from '@/server/ingest/coverage/contract';
import type { Period } from '@/server/trends/period';
import { GAP_LOOK, LATE_MARK, QUIET_LOOK } from './gap-looks';
import { GapsGrid } from './gaps-grid';

/** What the looks of the fields mean. */
function Key() {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 pb-2 text-xs">
      <li className="flex items-center gap-1.5">
        <span
          aria-hidden
          className="size-3.5 rounded-sm"
          style={{ backgroundColor: shadedHex(SERIES_HEX.answered, heatShade(0.7, 1)) }}
        />
        rows, darker for more
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden className={`flex size-3.5 items-center justify-center rounded-sm ${GAP_LOOK}`}>
          !
        </span>
        a gap: nothing, where there usually is something
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden className={`size-3.5 rounded-sm ${QUIET_LOOK}`} />
        nothing, as usual
      </li>
      <li className="flex items-center gap-1.5">
        <span
          aria-hidden
          className={`relative size-3.5 rounded-sm bg-gray-300 dark:bg-gray-600 ${LATE_MARK}`}
        />
        came late
      </li>
    </ul>
  );
}

/** Every source on every day: where something is missing, one sees it. */
export function GapsPanel({ sources, period }: { sources: readonly CoverageSource[]; period: Period }) {
  return (
    <Panel
      title="Gaps"
      note="By source and day (UTC); usual is what came on three of the four same weekdays before"
    >
      <Key />
      <GapsGrid sources={sources} period={period} />
    </Panel>
  );
}
