'use client';

import { Button } from '@tremor/react';
import { DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { languageName } from '@/app/(app)/calls/language-name';
import type { QueueRules, RulesPreview, RulesView } from '@/server/recordings/contracts/rules';
import { modeWords, PURPOSES, previewOf } from './rule-words';

interface RulesTableProps {
  view: RulesView;
  /** undefined: not counted yet */
  preview: RulesPreview | undefined;
  onChange: (rules: QueueRules) => void;
}

/** The site's rules, and under them the queues that have their own. */
export function RulesTable({ view, preview, onChange }: RulesTableProps) {
  const format = useFormat();
  const queueName = (code: string) => view.known.find((queue) => queue.code === code)?.name ?? code;
  const nameOf = ({ queue }: QueueRules) => {
    if (queue !== '') return queueName(queue);
    return view.queues.length > 0 ? 'All other queues' : 'All queues';
  };
  const wouldTake = ({ queue }: QueueRules) => {
    if (!preview || preview.from === null) return '–';
    const { taken, calls } = previewOf(preview, queue);
    return `${format.count(taken.any)} of ${format.count(calls)}`;
  };
  return (
    <DataTable
      caption="Which recordings are taken"
      rows={[view.site, ...view.queues]}
      rowKey={({ queue }) => `queue ${queue}`}
      columns={[
        {
          key: 'queue',
          head: 'Queue',
          cell: (rules) => (
            <span className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
              {nameOf(rules)}
            </span>
          ),
        },
        ...PURPOSES.map(({ purpose, name }) => ({
          key: purpose,
          head: name,
          wideOnly: purpose !== 'analysis',
          cell: (rules: QueueRules) => modeWords(format, rules, purpose),
        })),
        {
          key: 'language',
          head: 'Language',
          wideOnly: true,
          cell: ({ language }) => languageWords(language),
        },
        { key: 'taken', head: 'Would take', numeric: true, cell: wouldTake },
        {
          key: 'acts',
          head: '',
          numeric: true,
          cell: (rules) => (
            <Button
              size="xs"
              variant="light"
              aria-label={`Change the rules of ${nameOf(rules)}`}
              onClick={() => onChange(rules)}
            >
              Change
            </Button>
          ),
        },
      ]}
    />
  );
}

function languageWords(language: string): string {
  if (language === '') return 'the site’s';
  return language === 'auto' ? 'told from each call' : languageName(language);
}
