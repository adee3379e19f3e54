import type { Format } from '@/app/_ui/format';
import type { EffectView } from '@/server/special-days/special-day-view';

/** .654 → −35% */
function changeWords(format: Format, factor: number): string {
  const change = Math.round((factor - 1) * 100) / 100;
  return change === 0 ? 'no change' : format.signedPercent(change).replace('-', '−');
}

/** "−35%, learned from 3 days"; "−50%, set by Ann (learned: −35%)"; what is not known is said so. */
export function effectWords(format: Format, effect: EffectView | undefined): string {
  const learned = effect?.learned;
  if (effect?.edited) {
    const beside = learned ? ` (learned: ${changeWords(format, learned.factor)})` : '';
    return `${changeWords(format, effect.edited.factor)}, set by ${effect.edited.by}${beside}`;
  }
  if (!learned || learned.days === 0) return 'not learned yet';
  const days = learned.days === 1 ? '1 day' : `${format.count(learned.days)} days`;
  return `${changeWords(format, learned.factor)}, learned from ${days}`;
}
