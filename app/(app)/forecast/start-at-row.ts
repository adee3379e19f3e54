'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Scrolls a table to one of its rows when it appears: long histories stand before what one came for.
 * @param row index in its body; below zero: stays at the top
 * @returns goes on an element around the table
 */
export function useStartAtRow(row: number): RefObject<HTMLDivElement | null> {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = holder.current?.querySelector('section');
    const target = holder.current?.querySelectorAll<HTMLElement>('tbody tr')[row];
    const head = holder.current?.querySelector<HTMLElement>('thead');
    if (box && target && head) box.scrollTop = target.offsetTop - head.offsetHeight;
  }, [row]);
  return holder;
}
