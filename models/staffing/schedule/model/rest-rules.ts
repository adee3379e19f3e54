import type { Instance, ShiftOption } from '../instance';
import type { LinearModel } from '../solver/linear-model';
import type { Pool } from './pools';

/**
 * Rest between shifts, for a pool of n people: of those who end after a moment and those who start again before their rest
 * from it is over there are n at most together. For one person that is the rule itself. For more it has to hold (with the
 * shortest rest that anybody of the pool has), and who works which is found when shifts get names.
 */
export function addRestRules(
  { instance, model, pool }: { instance: Instance; model: LinearModel; pool: Pool },
  shifts: ReadonlyMap<number, number>,
): void {
  const rest = Math.min(...pool.classes.map(({ sample }) => sample.rule.minRest));
  const byDay: { option: ShiftOption; column: number }[][] = [];
  for (const [index, column] of shifts) {
    const option = instance.options[index];
    if (!option) continue;
    byDay[option.day] ??= [];
    byDay[option.day]?.push({ option, column });
  }
  byDay.forEach((today, day) => {
    for (const later of [byDay[day + 1], byDay[day + 2]]) {
      if (!later) continue;
      let before = '';
      for (const end of new Set(today.map(({ option }) => option.end).sort((a, b) => b - a))) {
        const starting = later.filter(({ option }) => option.start < end + rest);
        if (starting.length === 0) continue;
        const ending = today.filter(({ option }) => option.end >= end);
        const columns = [...ending, ...starting].map(({ column }) => column);
        const key = columns.join();
        if (key !== before)
          model.row(
            columns.map((column) => [column, 1]),
            0,
            pool.people,
          );
        before = key;
      }
    }
  });
}
