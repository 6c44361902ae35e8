/**
 * When this tab learned that a file is deleted, by the file's id (epoch ms). A list that was asked for before that may
 * answer after it, and must not bring the row back; one asked for later knows better.
 */
export const knownGone = new Map<string, number>();

/** The files of the page that are gone although it, asked for at `askedAt`, still holds them. */
export function goneSince(askedAt: number): (fileId: string) => boolean {
  return (fileId) => (knownGone.get(fileId) ?? -1) >= askedAt;
}
