import { describe, expect, it } from 'vitest';
import type { TreeRow } from '@/server/intents/taxonomy/tree';
import { type Direction, placeAfter, shownRows, withMoved } from './tree-moves';

/** A tree drawn by dashes; ids are the names. */
function tree(lines: readonly string[]): TreeRow[] {
  const above: string[] = [];
  return lines.map((line, position) => {
    const name = line.replace(/^-+/, '');
    const depth = line.length - name.length;
    above.length = depth;
    const row: TreeRow = {
      id: name,
      parentId: above.at(-1) ?? null,
      shownUnderId: above.at(-1) ?? null,
      code: name,
      name,
      description: '',
      position,
      createdAt: new Date(0),
      createdBy: '',
      archivedAt: null,
      mergedIntoId: null,
      depth,
      path: [...above],
      examples: { editor: 0, import: 0, correction: 0, total: 0 },
      merged: [],
    };
    above.push(name);
    return row;
  });
}

const drawn = (rows: readonly TreeRow[]) => rows.map(({ depth, name }) => '-'.repeat(depth) + name);
const TREE = tree(['a', '-b', '--c', '-d', 'e']);

function moved(id: string, direction: Direction): string[] | null {
  const place = placeAfter(TREE, id, direction);
  return place && drawn(withMoved(TREE, id, place));
}

describe('a step in the tree', () => {
  it.each([
    ['b', 'down', ['a', '-d', '-b', '--c', 'e']],
    ['d', 'up', ['a', '-d', '-b', '--c', 'e']],
    ['d', 'in', ['a', '-b', '--c', '--d', 'e']],
    ['b', 'out', ['a', '-d', 'b', '-c', 'e']],
    ['c', 'out', ['a', '-b', '-c', '-d', 'e']],
    ['e', 'in', ['a', '-b', '--c', '-d', '-e']],
    ['a', 'down', ['e', 'a', '-b', '--c', '-d']],
  ] as const)('of %s %s takes what stands under it along', (id, direction, after) => {
    expect(moved(id, direction)).toEqual(after);
  });

  it.each([
    ['a', 'up'],
    ['a', 'out'],
    ['a', 'in'],
    ['e', 'down'],
    ['c', 'in'],
  ] as const)('of %s %s leads nowhere', (id, direction) => {
    expect(moved(id, direction)).toBeNull();
  });
});

describe('what is shown', () => {
  it('leaves out what stands under closed branches, and archived ones with all under them', () => {
    expect(drawn(shownRows(TREE, { archived: false, closed: new Set(['b']) }))).toEqual([
      'a',
      '-b',
      '-d',
      'e',
    ]);
    const archived = TREE.map((row) => (row.id === 'b' ? { ...row, archivedAt: new Date() } : row));
    expect(drawn(shownRows(archived, { archived: false, closed: new Set() }))).toEqual(['a', '-d', 'e']);
    expect(shownRows(archived, { archived: true, closed: new Set() })).toHaveLength(5);
  });
});
