import { parsePolicyReports } from '@/lib/auth/policy-report';
import { waitForReport } from '@/lib/auth/rate-limit';
import { readAtMost } from '@/lib/auth/read-at-most';
import { log } from '@/lib/log';

const MAX_BYTES = 32_768;

/** Where browsers tell what a page's policy kept out. It goes to the log; what is no report is passed over. */
export async function POST(request: Request): Promise<Response> {
  const text = await readAtMost(request, MAX_BYTES);
  if (text === null) return answer(413);
  const reports = parsePolicyReports(text);
  if (reports.length === 0) return answer(400);
  if ((await waitForReport(request.headers)) !== null) return answer(429);
  for (const report of reports) log().warn(report, 'a page was kept from loading something by its policy');
  return answer(204);
}

function answer(status: number): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });
}
