import type { Format } from '@/app/_ui/format';
import type { SourceView } from '@/server/inbound/source-view';

type Told = Pick<SourceView, 'enabled' | 'byCommandLine' | 'error' | 'lookedAt' | 'counts'>;

/** How a source stands: a word, and the tone of its badge. */
export function stateOfSource(source: Told): {
  word: string;
  tone: 'plain' | 'good' | 'watch' | 'bad' | 'info';
} {
  if (source.error !== null) return { word: 'Cannot be looked at', tone: 'bad' };
  if (source.byCommandLine) return { word: 'By command line', tone: 'plain' };
  if (!source.enabled) return { word: 'Paused', tone: 'plain' };
  if (source.lookedAt === null) return { word: 'Not looked at yet', tone: 'info' };
  return source.counts.failed > 0
    ? { word: 'Files failed', tone: 'watch' }
    : { word: 'Watched', tone: 'good' };
}

const plural = (format: Format, count: number, one: string, more: string): string =>
  `${format.count(count)} ${count === 1 ? one : more}`;

/** Whether all sources deliver, in a sentence. */
export function sourcesSentence(format: Format, sources: readonly Told[]): string {
  if (sources.length === 0)
    return 'No source yet. Name a folder or a bucket, and what arrives there comes in.';
  const watched = sources.filter(({ enabled, byCommandLine }) => enabled && !byCommandLine).length;
  const broken = sources.filter(({ error }) => error !== null).length;
  const sum = (status: keyof SourceView['counts']) =>
    sources.reduce((total, { counts }) => total + counts[status], 0);
  const files = [
    sum('failed') > 0 ? plural(format, sum('failed'), 'file failed', 'files failed') : '',
    sum('waiting') > 0 ? plural(format, sum('waiting'), 'file waits', 'files wait') : '',
    `${plural(format, sum('taken'), 'file has', 'files have')} come in`,
  ];
  const trouble = broken > 0 ? `${format.count(broken)} cannot be looked at. ` : '';
  const looked =
    watched > 0
      ? `${plural(format, watched, 'source is', 'sources are')} looked at every minute.`
      : 'No source is looked at by workers.';
  return `${looked} ${trouble}${capitalized(files.filter(Boolean).join(', '))}.`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
