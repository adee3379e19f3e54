'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { Badge } from '@/app/_ui/badge';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { Panel } from '@/app/_ui/panel';
import { EmptyState } from '@/app/_ui/states';
import type { RuleView } from '@/server/alerts/contracts/views';
import type { SiteView } from '@/server/sites/site-view';
import { LocalTime } from '../../local-time';
import { NOTIFICATIONS_URL } from '../notifications-url';
import { draftOf, NEW_DRAFT, NEW_RULES, type RuleDraft } from './rule-draft';
import { RuleEditor } from './rule-editor';
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

function columnsOf(onEdit: (rule: RuleView) => void, onDelete: (rule: RuleView) => void): Column<RuleView>[] {
  return [
    {
      key: 'name',
      head: 'Rule',
      cell: (rule) => (
        <>
          <span className="block font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {rule.name}
          </span>
          <span className="text-xs">{ruleWords(rule.rule)}</span>
        </>
      ),
    },
    {
      key: 'to',
      head: 'Tells',
      wideOnly: true,
      cell: (rule) => <span className="break-all">{toldTo(rule)}</span>,
    },
    {
      key: 'state',
      head: 'State',
      cell: ({ enabled, error, checkedAt }) =>
        enabled ? (
          <>
            <Badge tone={error ? 'bad' : 'good'}>{error ? 'Could not look' : 'Looks'}</Badge>
            {error && <span className="block max-w-xs text-xs">{error}</span>}
            {checkedAt && (
              <span className="hidden text-xs md:block">
                last <LocalTime at={checkedAt} />
              </span>
            )}
          </>
        ) : (
          <Badge>Off</Badge>
        ),
    },
    {
      key: 'acts',
      head: '',
      numeric: true,
      cell: (rule) => (
        <span className="inline-flex flex-wrap justify-end gap-x-3">
          <Button size="xs" variant="light" aria-label={`Change ${rule.name}`} onClick={() => onEdit(rule)}>
            Change
          </Button>
          <Button size="xs" variant="light" aria-label={`Delete ${rule.name}`} onClick={() => onDelete(rule)}>
            Delete
          </Button>
        </span>
      ),
    },
  ];
}

/** When somebody is told. */
export function RulesPanel({ site }: { site: SiteView }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const rules = useQuery(trpc.alerts.rules.queryOptions({ siteId: site.id }));
  const [{ kind }, setAddress] = useQueryStates(NOTIFICATIONS_URL);
  const [draft, setDraft] = useState<RuleDraft | null>(kind && { ...NEW_DRAFT, rule: NEW_RULES[kind] });
  const close = () => {
    setDraft(null);
    setAddress({ kind: null });
  };
  const [deleted, setDeleted] = useState<RuleView | null>(null);
  const remove = useMutation(
    trpc.alerts.deleteRule.mutationOptions({
      onSuccess: async () => {
        setDeleted(null);
        await cache.invalidateQueries({ queryKey: trpc.alerts.pathKey() });
      },
    }),
  );
  return (
    <Panel
      title="Rules"
      note="They look when data come in, and every five minutes"
      actions={
        <Button size="xs" onClick={() => setDraft(NEW_DRAFT)}>
          New rule
        </Button>
      }
      flush
    >
      <Answered question={rules} height="h-40">
        {(data) =>
          data.length === 0 ? (
            <EmptyState title="No rules yet">
              A rule looks at what comes in and tells somebody. It can be tried on the last 30 days first.
            </EmptyState>
          ) : (
            <DataTable
              caption="Rules"
              columns={columnsOf((rule) => setDraft(draftOf(rule)), setDeleted)}
              rows={data}
              rowKey={({ id }) => id}
            />
          )
        }
      </Answered>
      {draft && <RuleEditor site={site} draft={draft} onClose={close} />}
      {deleted && (
        <ConfirmDialog
          title={`Delete ${deleted.name}?`}
          action="Delete the rule"
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate({ siteId: site.id, ruleId: deleted.id })}
          onClose={() => setDeleted(null)}
        >
          Its alerts go with it. The audit log keeps what it was.
        </ConfirmDialog>
      )}
    </Panel>
  );
}
