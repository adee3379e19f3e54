import type { Format } from '@/app/_ui/format';
import type { MeasureName } from '@/server/trends/change';
import type { Summary } from '@/server/trends/summary';

/** The small print of a tile: what belongs to its number. '' where there is nothing to add. */
export function tileNote(name: MeasureName, { current, target }: Summary, format: Format): string {
  const covered = current.coverage > 0 && current.coverage < 0.999;
  if (name === 'abandoned' && current.shortAbandoned) {
    const under = target?.shortAbandonSeconds ? ` (<${format.duration(target.shortAbandonSeconds)})` : '';
    return `${format.count(current.shortAbandoned)} short${under}`;
  }
  if (name === 'serviceLevel' && target) {
    const within = target.seconds === null ? '' : ` in ${format.duration(target.seconds)}`;
    return `Target ${Math.round(target.share * 100)}%${within}`;
  }
  if (name === 'offered' && covered) return `Known for ${format.percent(current.coverage)} of calls`;
  if (name === 'answered' && current.offered && current.answered !== null) {
    return `${format.percent(current.answered / current.offered)} of offered`;
  }
  if (name === 'transferRate' && current.answered && current.transferRate === null) return 'Not told';
  if (name === 'calls' && current.contained) return `${format.count(current.contained)} in the menu`;
  return '';
}
