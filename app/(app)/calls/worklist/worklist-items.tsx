'use client';

import { Badge } from '@/app/_ui/badge';
import { useFormat } from '@/app/_ui/locale';
import type { WorklistItem } from '@/server/worklist/worklist-view';
import { REASON_WORDS } from './reason-words';

interface WorklistItemsProps {
  items: readonly WorklistItem[];
  open: string | null;
  onOpen: (callId: string) => void;
}

/** The calls, each with why it is worth a person's time. */
export function WorklistItems({ items, open, onOpen }: WorklistItemsProps) {
  const format = useFormat();
  return (
    <ol aria-label="Calls worth labelling" className="max-h-72 overflow-y-auto lg:max-h-[calc(100dvh-9rem)]">
      {items.map((item) => {
        const { callId, reason, why, intent, startedAt, timeZone, queueName, agent } = item;
        const { word, tone } = REASON_WORDS[reason];
        const current = callId === open;
        return (
          <li
            key={callId}
            className="border-b border-tremor-border/60 last:border-0 dark:border-dark-tremor-border/60"
          >
            <button
              type="button"
              data-call={callId}
              aria-current={current ? 'true' : undefined}
              onClick={() => onOpen(callId)}
              className={`block w-full px-3 py-2 text-left text-sm ${current ? 'bg-tremor-brand-faint shadow-[inset_3px_0_0] shadow-tremor-brand dark:bg-dark-tremor-brand-faint dark:shadow-dark-tremor-brand' : 'hover:bg-tremor-background-muted dark:hover:bg-dark-tremor-background-subtle'}`}
            >
              <span className="flex items-baseline justify-between gap-2">
                <span className="truncate font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
                  {intent ?? 'Unknown'}
                </span>
                <Badge tone={tone}>{word}</Badge>
              </span>
              <span className="block text-xs leading-5">{why}</span>
              <span className="block truncate text-xs text-tremor-content dark:text-dark-tremor-content">
                {[format.dateTime(startedAt, timeZone), queueName, agent].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
