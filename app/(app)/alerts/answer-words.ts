import type { AlertList } from '@/server/alerts/list';

/** What needs somebody, in a sentence. */
export function answerWords({ open, rules }: Pick<AlertList, 'open' | 'rules'>): string {
  const looking = `${rules} ${rules === 1 ? 'rule looks' : 'rules look'} at what comes in.`;
  if (rules === 0 && open === 0) return 'Nobody is told of anything yet: no rule looks.';
  if (open === 0) return `Nothing waits for anybody. ${looking}`;
  return `${open} ${open === 1 ? 'alert waits' : 'alerts wait'} for somebody. ${looking}`;
}
