import { useProblemToast } from './use-problem-toast.ts';

/** Does something that may be refused: why it was is said in a toast. */
export function useAttempt(): (task: () => Promise<unknown>) => Promise<void> {
  const showProblem = useProblemToast();
  return async (task) => {
    try {
      await task();
    } catch (error) {
      showProblem(error);
    }
  };
}
