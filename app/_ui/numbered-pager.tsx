'use client';

import { useFormat } from './locale';
import { Pager } from './pager';

interface NumberedPagerProps {
  /** from 1 */
  page: number;
  /** rows on a page */
  size: number;
  /** of all rows */
  total: number;
  onPage: (page: number) => void;
}

/** Which of all rows are shown, and the way to the others; nothing where one page holds all. */
export function NumberedPager({ page, size, total, onPage }: NumberedPagerProps) {
  const format = useFormat();
  const first = (page - 1) * size + 1;
  const last = Math.min(total, page * size);
  if (page === 1 && last >= total) return null;
  return (
    <Pager
      onPrevious={page > 1 ? () => onPage(page - 1) : null}
      onNext={last < total ? () => onPage(page + 1) : null}
    >
      {format.count(first)}–{format.count(last)} of {format.count(total)}
    </Pager>
  );
}
