import { isBlobErrorCode } from '@/sandbox/blobs/blob-errors';
import { isFileErrorType } from '@/sandbox/files/file-errors';

/** Answers that begin and do not end as they should. */
export const STREAM_FAULTS = ['truncated', 'huge', 'slow', 'stall', 'bomb', 'brotli'] as const;
export type StreamFault = (typeof STREAM_FAULTS)[number];

/** The token endpoint's own errors, with their statuses. */
export const OAUTH_FAULTS = { invalid_grant: 400, invalid_client: 401 } as const;
export type OauthFault = keyof typeof OAUTH_FAULTS;

const OTHER_SHAPES = ['html', 'empty', 'reset', 'hang', 'redirect', 'delay', 'cut'];

export function isStreamFault(name: string): name is StreamFault {
  return STREAM_FAULTS.some((each) => each === name);
}

export function isOauthFault(name: string): name is OauthFault {
  return Object.hasOwn(OAUTH_FAULTS, name);
}

/** Whether the faults door knows this fault. */
export function isFaultName(name: string): boolean {
  return (
    isStreamFault(name) ||
    OTHER_SHAPES.includes(name) ||
    isOauthFault(name) ||
    isFileErrorType(name) ||
    isBlobErrorCode(name) ||
    name === 'preview-api' ||
    /^[2-5]\d\d$/.test(name)
  );
}
