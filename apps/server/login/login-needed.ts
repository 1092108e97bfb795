import { ApiProblem } from '../http/api-problem.ts';

/** What is answered to who has to sign in and has not. */
export function loginNeeded(): ApiProblem {
  return new ApiProblem(
    401,
    'login-needed',
    'sign in first; on the machine that runs EmoVerse, emoverse people owner-link makes a link that lets its owner in',
  );
}
