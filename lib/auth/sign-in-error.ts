/** What `/signin?error=` may say. Anything else counts as `Callback`. */
export const SIGN_IN_ERRORS = [
  'AccessDenied', // the person, or the identity provider, said no
  'Callback', // signing in did not come to an end
  'Configuration', // the console and the identity provider do not fit together
  'OAuthCallback', // the provider's answer was not usable; also two tabs signing in at once
  'OAuthSignin', // the identity provider could not be reached
  'ProviderSilent', // the identity provider did not answer when the person came back from it
  'RateLimited', // too many sign-ins from one address
  'SessionEnded', // the session reached a limit
] as const;
export type SignInError = (typeof SIGN_IN_ERRORS)[number];

/** The known error a query value names; null where there is none, `Callback` for an unknown one. */
export function toSignInError(value: unknown): SignInError | null {
  if (value === undefined || value === null || value === '') return null;
  return SIGN_IN_ERRORS.find((known) => known === value) ?? 'Callback';
}
