'use client';

import { RiFocus3Line } from '@remixicon/react';
import { Button } from '@tremor/react';
import type { Following } from './use-follow';

/** For readers who scrolled away: back to what is being said. */
export function FollowButton({ playing, following }: { playing: boolean; following: Following }) {
  if (!playing || following.follows) return null;
  return (
    <Button size="xs" variant="light" icon={RiFocus3Line} onClick={following.follow}>
      Follow the text
    </Button>
  );
}
