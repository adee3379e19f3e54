import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Actor } from './actor';
import { PATH_HEADER, signInPath } from './next-path';
import { currentActor } from './session';

/** Who looks at a page. Sends everybody else to the sign-in page, from where they come back to this one. */
export async function pageActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  redirect(signInPath((await headers()).get(PATH_HEADER) ?? '/'));
}
