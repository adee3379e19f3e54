import fc from 'fast-check';
import type { Random } from './random';

/** Values that no sample has: any JSON at all, and what sources mean by numbers, times and words. */
const ANY_VALUE = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.integer(),
  fc.date({ noInvalidDate: false }).map((date) => (Number.isNaN(date.getTime()) ? 'x' : date.toISOString())),
  fc.constantFrom(null, '', 0, -1, 1e308, [], {}, [[]], [null], true, 'answered', 'PT5M', '00:00:05', '12,5'),
  fc.integer({ min: -(2 ** 40), max: 2 ** 42 }),
);

type Path = (string | number)[];

/** A document in which some values were taken out, put elsewhere, or replaced by any other. */
export function mutateValues(random: Random, document: unknown): unknown {
  const copy: unknown = structuredClone(document);
  const paths = pathsIn(copy, []);
  if (paths.length === 0) return anyValue(random);
  for (let left = 1 + random.below(5); left > 0; left -= 1) change(random, copy, random.of(paths));
  return copy;
}

/** A table of any cells, as CSV. */
export function anyTable(random: Random, header: readonly string[]): string {
  const cell = fc.oneof(
    fc.string({ maxLength: 20 }),
    ANY_VALUE.map((value) => JSON.stringify(value) ?? ''),
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: header.length + 1 }), { maxLength: 8 });
  const [found = []] = fc.sample(rows, { seed: random.below(2 ** 31), numRuns: 1 });
  return [header, ...found].map((cells) => cells.join(random.of([',', ',', ',', ';', '\t']))).join('\n');
}

function anyValue(random: Random): unknown {
  return fc.sample(ANY_VALUE, { seed: random.below(2 ** 31), numRuns: 1 })[0];
}

function pathsIn(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  const inside = entries.flatMap(([key, inner]) => pathsIn(inner, [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
}

function change(random: Random, document: unknown, path: Path): void {
  const key = path.at(-1);
  const parent = path.slice(0, -1).reduce<unknown>((value, step) => inside(value)?.[step], document);
  const target = inside(parent);
  if (!target || key === undefined) return;
  const kind = random.below(4);
  if (kind === 0) delete target[key];
  else if (kind === 1) target[key] = [target[key], target[key]];
  else target[key] = anyValue(random);
}

function inside(value: unknown): Record<string | number, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>) : null;
}
