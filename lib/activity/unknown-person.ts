/** Nobody in particular: whoever asked has not shown who they are. */
export const UNKNOWN_PERSON = { id: 'unknown', name: null, email: null };
