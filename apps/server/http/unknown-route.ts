import { ROUTES } from '@emoverse/api-contract';
import { ApiProblem } from './api-problem.ts';

/** 405 where the path exists with another method, else 404. */
export function unknownRoute(method: string, path: string): ApiProblem {
  const offered = Object.values(ROUTES)
    .filter((route) => new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .map((route) => route.method.toUpperCase());
  return offered.length === 0
    ? new ApiProblem(404, 'unknown-route', 'there is no such route; the list is at /api/docs')
    : new ApiProblem(405, 'method-not-allowed', `${method} is not offered here, but ${offered.join(', ')}`, {
        headers: { allow: offered.join(', ') },
      });
}
