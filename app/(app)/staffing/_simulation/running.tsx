import { Button } from '@tremor/react';
import { ProgressBar } from '@/app/_ui/progress-bar';

/** How far a run is, and a way to stop it. */
export function Running({ label, share, onCancel }: { label: string; share: number; onCancel: () => void }) {
  return (
    <div className="flex items-center gap-4">
      <ProgressBar label={label} share={share} />
      <Button size="xs" variant="secondary" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
