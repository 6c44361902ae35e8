/** Who is asking: a person with a live session at the console. Their rights are Evo's to decide, on every call. */
export type Actor = { sessionId: string; personId: string; name: string | null; email: string | null };
