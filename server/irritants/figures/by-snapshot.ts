import { newestInsights } from '@/server/insights/queries/newest-insights';

const MOST_ANSWERS = 64;

/**
 * Keeps answers about a site's insights as long as the insights stay what they are: the first to ask waits for the work, all
 * others get what is there. Each process keeps its own.
 */
export function bySnapshot<Answer>(): (
  siteId: number,
  question: unknown,
  work: () => Promise<Answer>,
) => Promise<Answer> {
  const kept = new Map<string, Promise<Answer>>();
  return async (siteId, question, work) => {
    const [newest] = await newestInsights({ siteId });
    const name = JSON.stringify([siteId, newest?.snapshot ?? 0, question]);
    const known = kept.get(name);
    if (known) {
      // The one asked for last stays longest.
      kept.delete(name);
      kept.set(name, known);
      return await known;
    }
    const answer = work();
    kept.set(name, answer);
    answer.catch(() => kept.delete(name));
    const [oldest] = kept.keys();
    if (kept.size > MOST_ANSWERS && oldest !== undefined) kept.delete(oldest);
    return await answer;
  };
}
