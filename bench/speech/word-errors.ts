import { plainWords } from './plain-words';

export interface WordErrors {
  substituted: number;
  left: number;
  added: number;
  /** words (characters in Chinese) of the reference */
  words: number;
}

/** Fewest words that must be changed, put in or taken out to come from the reference to what was heard (Levenshtein). */
export function wordErrors(reference: string, heard: string, language: string): WordErrors {
  const said = plainWords(reference, language);
  const got = plainWords(heard, language);
  let row: Cell[] = [NONE];
  for (const _ of got) row.push(add(row.at(-1) as Cell, 'added'));
  for (const word of said) {
    const next: Cell[] = [add(row[0] as Cell, 'left')];
    got.forEach((other, at) => {
      const diagonal = row[at] as Cell;
      next.push(
        best(
          word === other ? diagonal : add(diagonal, 'substituted'),
          add(row[at + 1] as Cell, 'left'),
          add(next[at] as Cell, 'added'),
        ),
      );
    });
    row = next;
  }
  const { substituted, left, added } = row.at(-1) as Cell;
  return { substituted, left, added, words: said.length };
}

export function errorRate({ substituted, left, added, words }: WordErrors): number {
  return words === 0 ? 0 : (substituted + left + added) / words;
}

export function together(all: readonly WordErrors[]): WordErrors {
  const sum = (of: (one: WordErrors) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    substituted: sum(({ substituted }) => substituted),
    left: sum(({ left }) => left),
    added: sum(({ added }) => added),
    words: sum(({ words }) => words),
  };
}

interface Cell {
  cost: number;
  substituted: number;
  left: number;
  added: number;
}

const NONE: Cell = { cost: 0, substituted: 0, left: 0, added: 0 };

function add(cell: Cell, what: 'substituted' | 'left' | 'added'): Cell {
  return { ...cell, cost: cell.cost + 1, [what]: cell[what] + 1 };
}

function best(...cells: readonly Cell[]): Cell {
  return cells.reduce((least, cell) => (cell.cost < least.cost ? cell : least));
}
