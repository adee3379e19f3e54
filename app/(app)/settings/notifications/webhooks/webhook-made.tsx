'use client';

import { Button } from '@tremor/react';
import { DialogActions } from '@/app/_ui/dialog';
import { SecretOnce } from '@/app/_ui/secret-once';

interface WebhookMadeProps {
  secret: string;
  onDone: () => void;
}

/** The secret of a new webhook, and what the receiver does with it. */
export function WebhookMade({ secret, onDone }: WebhookMadeProps) {
  return (
    <>
      <SecretOnce label="the secret" secret={secret} kept="sealed" />
      <p className="mt-3 text-sm leading-6">
        Every message carries Callcast-Signature: t=…,v1=…, where v1 is the HMAC-SHA256 of “t.body” under this
        secret. docs/OPERATIONS.md shows how a receiver checks it.
      </p>
      <DialogActions>
        <Button size="xs" onClick={onDone}>
          Done
        </Button>
      </DialogActions>
    </>
  );
}
