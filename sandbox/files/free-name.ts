import { findLiveByPath } from '@/sandbox/files/find-file';
import type { Connection } from '@/sandbox/store/database';

/** The name itself where its path is free, else the first free one of `name (1).ext`, `name (2).ext`, … */
export async function freeName(
  connection: Connection,
  workspaceId: string,
  folder: string,
  name: string,
): Promise<string> {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let candidate = name;
  for (let number = 1; await findLiveByPath(connection, workspaceId, { folder, name: candidate }); number += 1) {
    candidate = `${stem} (${number})${extension}`;
  }
  return candidate;
}
