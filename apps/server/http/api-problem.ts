import type { ProblemCode } from '@emoverse/api-contract';
import { EmoVerseError } from '@emoverse/domain';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** One field that was refused: where it stands and what was expected. */
export interface ProblemDetail {
  readonly path: string;
  readonly message: string;
}

/** A request that cannot be answered as asked: what the client sees, with its HTTP status. */
export class ApiProblem extends EmoVerseError {
  readonly status: ContentfulStatusCode;
  readonly details: readonly ProblemDetail[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: ContentfulStatusCode,
    code: ProblemCode,
    message: string,
    options: {
      readonly details?: readonly ProblemDetail[] | undefined;
      readonly headers?: Readonly<Record<string, string>>;
      readonly cause?: unknown;
    } = {},
  ) {
    super(code, message, { cause: options.cause });
    this.name = 'ApiProblem';
    this.status = status;
    this.details = options.details;
    this.headers = options.headers ?? {};
  }
}
