'use client';

import { type KeyboardEvent, useState } from 'react';

type Place = [row: number, column: number];

const KEYS: Record<string, Place> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Walks a grid of `rows` times `columns` places by the arrow keys, up to its edges.
 * @param onArrive - is told the place that a key led to
 * @returns where one is, what changes it, and the grid's answer to a key
 */
export function useArrowWalk(rows: number, columns: number, onArrive: (row: number, column: number) => void) {
  const [current, setCurrent] = useState<Place>([0, 0]);
  const walk = (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    if (!step) return;
    event.preventDefault();
    const row = Math.min(rows - 1, Math.max(0, current[0] + step[0]));
    const column = Math.min(columns - 1, Math.max(0, current[1] + step[1]));
    setCurrent([row, column]);
    onArrive(row, column);
  };
  return { current, setCurrent, walk };
}
