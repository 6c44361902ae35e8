/** `signed-out`: no live session. `refused`: the grant has ended. `unavailable`: the provider could not be asked just now. */
export type TokenResult =
  { ok: true; accessToken: string } | { ok: false; reason: 'signed-out' | 'refused' | 'unavailable' };
