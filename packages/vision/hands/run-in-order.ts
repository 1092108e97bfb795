import { elementAt } from '@emoverse/domain';
import type { Session, Tensor } from '../runtime/runtime.ts';

/** Runs a network of one input; its outputs in the order in which it names them, as those here are known by no other. */
export async function runInOrder(network: Session, input: Tensor): Promise<readonly Float32Array[]> {
  const answers = await network.run({ [elementAt(network.inputNames, 0)]: input });
  return network.outputNames.map((name) => {
    const answer = answers[name];
    if (answer === undefined) throw new RangeError(`expected the output ${name} from the network`);
    return answer.data;
  });
}
