'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { Panel } from '@/app/_ui/panel';
import type { RuleView } from '@/server/alerts/contracts/views';
import type { SiteView } from '@/server/sites/site-view';
import { NOTIFICATIONS_URL } from '../notifications-url';
import { draftOf, NEW_DRAFT, NEW_RULES, type RuleDraft } from './rule-draft';
import { RuleEditor } from './rule-editor';
import { RulesTable } from './rules-table';

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
        {(data) => (
          <RulesTable rules={data} onEdit={(rule) => setDraft(draftOf(rule))} onDelete={setDeleted} />
        )}
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
