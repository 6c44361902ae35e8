import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Actor } from '@/lib/auth/actor';
import { confinePath } from '@/lib/auth/confine-path';
import { getActor } from '@/lib/auth/get-actor';
import { PATH_HEADER } from '@/lib/auth/path-header';

/** Who is asking, for a page. Without a live session it redirects to the sign-in page (by throwing), which leads back. */
export async function requireActor(): Promise<Actor> {
  const actor = await getActor();
  if (actor !== null) return actor;
  const path = confinePath((await headers()).get(PATH_HEADER) ?? '/');
  redirect(path === '/' ? '/signin' : `/signin?callbackUrl=${encodeURIComponent(path)}`);
}
