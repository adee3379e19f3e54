'use client';

import { Button } from '@tremor/react';
import { useState } from 'react';
import { Dialog } from '@/app/_ui/dialog';
import { TextField } from '@/app/_ui/field';
import { FormProblem } from '@/app/_ui/form-problem';
import type { GroupView, Staff } from '@/server/rosters/contracts/staff';
import { SkillFields } from './skill-fields';
import { StaffFormActions } from './staff-form-actions';
import { useStaffActs } from './use-staff-acts';

interface GroupDialogProps {
  siteId: number;
  /** null: a new one */
  group: GroupView | null;
  queues: Staff['queues'];
  onClose: () => void;
}

/** A group's name, cost, and the queues whose calls its people take. */
export function GroupDialog({ siteId, group, queues, onClose }: GroupDialogProps) {
  const { saveGroup, removeGroup } = useStaffActs(onClose);
  const [name, setName] = useState(group?.name ?? '');
  const [hour, setHour] = useState(group?.agentHour?.toString() ?? '');
  const [chosen, setChosen] = useState<string[]>(group?.skills.map(({ queue }) => queue) ?? []);
  const known = new Map(group?.skills.map((skill) => [skill.queue, skill]) ?? []);
  return (
    <Dialog title={group ? `Change ${group.name}` : 'New group'} onClose={onClose}>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          const skills = chosen.map((queue) => known.get(queue) ?? { queue, priority: 1, handleFactor: 1 });
          const agentHour = hour.trim() === '' ? null : Number(hour);
          saveGroup.mutate({ siteId, groupId: group?.id ?? null, group: { name, skills, agentHour } });
        }}
      >
        <TextField label="Name" required value={name} onChange={(event) => setName(event.target.value)} />
        <TextField
          label="Cost of an hour"
          type="number"
          min={0}
          step="any"
          value={hour}
          hint="Empty: the site's rate"
          onChange={(event) => setHour(event.target.value)}
        />
        <SkillFields {...{ queues, chosen }} onChange={setChosen} />
        <FormProblem error={saveGroup.error ?? removeGroup.error} />
        <StaffFormActions
          removeLabel="Delete"
          onRemove={group && (() => removeGroup.mutate({ siteId, groupId: group.id }))}
          isSaving={saveGroup.isPending}
        >
          <Button type="button" variant="secondary" onClick={onClose}>
            Leave it
          </Button>
        </StaffFormActions>
      </form>
    </Dialog>
  );
}
