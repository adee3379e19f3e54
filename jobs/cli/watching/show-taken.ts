import type { Taken } from '@/server/inbound/look/take-file';
import type { Progress } from '@/server/ingest/write/block-run';
import { progressLine } from '../ingest-progress';
import { printProgress } from '../output';

/** Says how far the file under way is, and what became of each; under --json on stderr. */
export function showTaken(json: boolean): {
  progress(key: string, progress: Progress): void;
  end(taken: Taken): void;
} {
  let line: { key: string; shown: ReturnType<typeof progressLine> } | null = null;
  return {
    progress: (key, progress) => {
      if (line?.key !== key) line = { key, shown: progressLine(key) };
      line.shown.show(progress);
    },
    end: (taken) => {
      line?.shown.end();
      line = null;
      if (taken.outcome !== 'waits') printProgress(sentenceOf(taken), json);
    },
  };
}

function sentenceOf(taken: Exclude<Taken, { outcome: 'waits' }>): string {
  const { key } = taken;
  if (taken.outcome === 'failed') return `${key}: failed. ${taken.why}`;
  if (taken.outcome === 'recording') return `${key}: a recording${taken.known ? ', which came before' : ''}.`;
  const { rowsStored, rowsQuarantined, kind } = taken.batch;
  const unit = kind === 'transcripts' ? 'calls' : 'rows';
  const figures = `${rowsStored.toLocaleString('en')} ${unit} stored, ${rowsQuarantined.toLocaleString('en')} in quarantine`;
  return taken.known ? `${key}: had come before (${figures}).` : `${key}: ${figures}.`;
}
