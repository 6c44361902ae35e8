/** Prefix of every type URI in Evo's error bodies. */
export const ERROR_CODES = 'https://seequent.com/error-codes';

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string | null;
  [extra: string]: unknown;
}

/** An answer that refuses: thrown by a handler, sent as its JSON body. */
export class ApiProblem extends Error {
  constructor(
    readonly body: ProblemBody,
    readonly headers: Record<string, string> = {},
  ) {
    super(`${body.status} ${body.type}`);
  }
}
