import 'server-only';
import { readFileSync } from 'node:fs';

let known: string | undefined;

/** The build this process serves, as it was when first asked; `development` where there is none. */
export function buildId(): string {
  known ??= readBuildId();
  return known;
}

function readBuildId(): string {
  try {
    return readFileSync('.next/BUILD_ID', 'utf8').trim();
  } catch {
    return 'development';
  }
}
