'use client';

import { useFormat } from '@/app/_ui/locale';
import type { CoverageCounts } from '@/server/ingest/coverage/contract';
import { SHARES, type ShareName } from './coverage-url';
import { SHARE_WORDS, shareNote, shareOf } from './shares';

interface TilesProps {
  total: CoverageCounts;
  /** The share that is drawn below. */
  shown: ShareName;
  onShow: (name: ShareName) => void;
}

const QUIET = 'text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle';
const VALUE =
  'text-xl font-semibold tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong';

/** How many calls there are, and which share of them is known how well; pressing a share draws it day by day. */
export function Tiles({ total, shown, onShow }: TilesProps) {
  const format = useFormat();
  return (
    <ul
      aria-label="What is known of the calls"
      className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-tremor-border bg-tremor-border lg:grid-cols-4 dark:border-dark-tremor-border dark:bg-dark-tremor-border"
    >
      <li className="flex flex-col bg-tremor-background px-4 py-3 dark:bg-dark-tremor-background">
        <span className="text-xs font-medium">Calls</span>
        <span className={VALUE}>{format.count(total.calls)}</span>
        <span className={QUIET}>{format.count(total.answered)} answered</span>
      </li>
      {SHARES.map((name) => {
        const share = shareOf(name, total);
        return (
          <li key={name} className="bg-tremor-background dark:bg-dark-tremor-background">
            <button
              type="button"
              aria-pressed={name === shown}
              title={SHARE_WORDS[name].of}
              onClick={() => onShow(name)}
              className="flex h-full w-full flex-col border-b-2 border-transparent px-4 py-3 text-left hover:bg-tremor-background-muted aria-pressed:border-tremor-brand dark:hover:bg-dark-tremor-background-subtle dark:aria-pressed:border-dark-tremor-brand"
            >
              <span className="text-xs font-medium">{SHARE_WORDS[name].label}</span>
              <span className={VALUE}>{share === null ? '–' : format.percent(share)}</span>
              <span className={QUIET}>{shareNote(format, name, total)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
