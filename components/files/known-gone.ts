/**
 * Files this tab knows to be deleted. A list that was asked for before a deletion may answer after it, and must not
 * bring the row back.
 */
export const knownGone = new Set<string>();
