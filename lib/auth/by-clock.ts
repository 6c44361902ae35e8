/**
 * The header by which a page says that it asks by its own clock, not because of anything its reader did. Such a request
 * does not move the idle limit: a page left open must not keep its session alive.
 */
export const BY_CLOCK = 'x-by-clock';
