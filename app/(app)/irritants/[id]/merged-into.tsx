'use client';

import { LINK } from '@/app/_ui/link-style';
import type { IrritantDetail } from '@/server/irritants/get';
import type { May } from '../may';

interface MergedIntoProps {
  irritant: IrritantDetail;
  may: May;
  onTakeOut: (id: string) => void;
}

/** The irritants whose calls count with this one; nothing where there are none. */
export function MergedInto({ irritant, may, onTakeOut }: MergedIntoProps) {
  if (irritant.merged.length === 0) return null;
  return (
    <ul aria-label="Merged into it" className="flex flex-wrap gap-x-4 text-sm">
      {irritant.merged.map(({ id, name }) => (
        <li key={id}>
          With the calls of ‘{name}’{' '}
          {may.write && (
            <button type="button" className={LINK} onClick={() => onTakeOut(id)}>
              Take out
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
