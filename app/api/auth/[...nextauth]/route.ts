import { handleSignIn } from '@/lib/auth/sign-in-routes';

export { handleSignIn as GET, handleSignIn as POST };
