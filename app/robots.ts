import type { MetadataRoute } from 'next';

/** Without a session there is nothing to find but the sign-in page and the atlas of errors, which may be found. */
export default function robots(): MetadataRoute.Robots {
  return { rules: [{ userAgent: '*', allow: ['/signin', '/errors'], disallow: ['/api/'] }] };
}
