import { env } from 'node:process';
import type { Actor } from '@/lib/auth/actor';
import { deleteFile } from '@/lib/files/delete-file';
import type { FileAddress, KnownFile } from '@/lib/files/operation';

/** A console's process that does one thing: it deletes the file its environment names, as the actor named there. */
const { actor, file } = JSON.parse(env['DELETE_ONE_FILE'] ?? '{}') as {
  actor: Actor;
  file: FileAddress & { known: KnownFile };
};
console.log('Deleting');
console.log(JSON.stringify(await deleteFile(actor, file)));
