'use client';

import { MARK_LOOKS } from './mark-looks';
import { MARK_KINDS, type Mark, type MarkKind } from './marks';
import type { Player } from './use-player';

interface MarkLegendProps {
  marks: readonly Mark[];
  player: Player;
}

/** What the marks mean, how many there are, and a way to the next one. */
export function MarkLegend({ marks, player }: MarkLegendProps) {
  const kinds = MARK_KINDS.map((kind) => ({ kind, all: marks.filter((mark) => mark.kind === kind) }));
  const goToNext = (all: readonly Mark[]) => {
    // A little behind where it is: a mark that was just jumped to is not the next one.
    const next = all.find(({ startMs }) => startMs > player.playhead.ms + 100) ?? all[0];
    if (next) player.seek(next.startMs);
  };
  return (
    <div data-print="hide" className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs">
      {kinds
        .filter(({ all }) => all.length > 0)
        .map(({ kind, all }) => (
          <button
            key={kind}
            type="button"
            title="Go to the next one"
            onClick={() => goToNext(all)}
            className="inline-flex min-h-6 items-center gap-1.5 hover:underline"
          >
            <Swatch kind={kind} />
            <span>
              <span className="tabular-nums">{all.length}</span>{' '}
              {MARK_LOOKS[kind].names[all.length === 1 ? 1 : 0]}
            </span>
            <span className="sr-only">: go to the next</span>
          </button>
        ))}
    </div>
  );
}

function Swatch({ kind }: { kind: MarkKind }) {
  return (
    <span aria-hidden className="relative inline-block h-3 w-4">
      <span
        className={`absolute inset-x-0 ${kind === 'muted' ? 'inset-y-0' : ''} ${MARK_LOOKS[kind].strip}`}
      />
    </span>
  );
}
