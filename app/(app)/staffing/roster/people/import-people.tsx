'use client';

import { Button } from '@tremor/react';
import { useRef, useState } from 'react';
import { Dialog, DialogActions } from '@/app/_ui/dialog';
import { FormProblem } from '@/app/_ui/form-problem';
import { useStaffActs } from './use-staff-acts';

/** Brings in people from a CSV file. */
export function ImportPeople({ siteId }: { siteId: number }) {
  const [isOpen, setOpen] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const { importMembers } = useStaffActs();
  const send = async () => {
    const csv = await file.current?.files?.[0]?.text();
    if (csv) importMembers.mutate({ siteId, csv });
  };
  return (
    <>
      <Button size="xs" variant="secondary" onClick={() => setOpen(true)}>
        Import CSV
      </Button>
      {isOpen && (
        <Dialog title="Bring in people from a file" onClose={() => setOpen(false)}>
          <p className="text-sm">
            Columns: code, name, group; and, as needed, queues (of a new group, divided by semicolons),
            min_hours, max_hours, max_days, min_rest_hours, off (dates, divided by semicolons). Who is known
            by code in the group is changed.
          </p>
          <label className="mt-3 block text-sm">
            <span className="mb-1 block font-medium">File</span>
            <input ref={file} type="file" accept=".csv,text/csv" className="text-sm" />
          </label>
          {importMembers.data && (
            <p role="status" className="mt-3 text-sm">
              {importMembers.data.people} people in {importMembers.data.groups} groups are on the staff.
            </p>
          )}
          <FormProblem error={importMembers.error} />
          <DialogActions>
            <Button variant="secondary" onClick={() => setOpen(false)}>
              Close
            </Button>
            <Button loading={importMembers.isPending} onClick={() => void send()}>
              Bring in
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
