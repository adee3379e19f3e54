'use client';

import { useFormat } from '@/app/_ui/locale';
import { Pager } from '@/app/_ui/pager';
import { RECORDINGS_A_PAGE } from '../list-question';

interface ListPagesProps {
  page: number;
  total: number;
  onPage: (page: number) => void;
}

/** Which of all recordings are shown, and the way to the others; nothing where one page holds all. */
export function ListPages({ page, total, onPage }: ListPagesProps) {
  const format = useFormat();
  const first = (page - 1) * RECORDINGS_A_PAGE + 1;
  const last = Math.min(total, page * RECORDINGS_A_PAGE);
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
