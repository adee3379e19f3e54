'use client';

import { Button } from '@tremor/react';
import { Badge } from '@/app/_ui/badge';
import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/states';
import type { RuleView } from '@/server/alerts/contracts/views';
import { LocalTime } from '../../local-time';
import { ruleWords } from './rule-words';

function toldTo({ emails, webhookIds }: RuleView): string {
  const parts = [
    ...emails,
    ...(webhookIds.length > 0
      ? [`${webhookIds.length} ${webhookIds.length === 1 ? 'webhook' : 'webhooks'}`]
      : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'the page only';
}

function RuleName({ rule: { name, rule } }: { rule: RuleView }) {
  return (
    <>
      <span className="block font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
        {name}
      </span>
      <span className="text-xs">{ruleWords(rule)}</span>
    </>
  );
}

function RuleState({ rule: { enabled, error, checkedAt } }: { rule: RuleView }) {
  if (!enabled) return <Badge>Off</Badge>;
  return (
    <>
      <Badge tone={error ? 'bad' : 'good'}>{error ? 'Could not look' : 'Looks'}</Badge>
      {error && <span className="block max-w-xs text-xs">{error}</span>}
      {checkedAt && (
        <span className="hidden text-xs md:block">
          last <LocalTime at={checkedAt} />
        </span>
      )}
    </>
  );
}

interface RuleActsProps {
  rule: RuleView;
  onEdit: (rule: RuleView) => void;
  onDelete: (rule: RuleView) => void;
}

function RuleActs({ rule, onEdit, onDelete }: RuleActsProps) {
  return (
    <span className="inline-flex flex-wrap justify-end gap-x-3">
      <Button size="xs" variant="light" aria-label={`Change ${rule.name}`} onClick={() => onEdit(rule)}>
        Change
      </Button>
      <Button size="xs" variant="light" aria-label={`Delete ${rule.name}`} onClick={() => onDelete(rule)}>
        Delete
      </Button>
    </span>
  );
}

interface RulesTableProps extends Omit<RuleActsProps, 'rule'> {
  rules: readonly RuleView[];
}

/** Each rule in a line, or what a rule is while there is none. */
export function RulesTable({ rules, onEdit, onDelete }: RulesTableProps) {
  if (rules.length === 0) {
    return (
      <EmptyState title="No rules yet">
        A rule looks at what comes in and tells somebody. It can be tried on the last 30 days first.
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="Rules"
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: 'Rule', cell: (rule) => <RuleName rule={rule} /> },
        {
          key: 'to',
          head: 'Tells',
          wideOnly: true,
          cell: (rule) => <span className="break-all">{toldTo(rule)}</span>,
        },
        { key: 'state', head: 'State', cell: (rule) => <RuleState rule={rule} /> },
        {
          key: 'acts',
          head: '',
          numeric: true,
          cell: (rule) => <RuleActs {...{ rule, onEdit, onDelete }} />,
        },
      ]}
    />
  );
}
