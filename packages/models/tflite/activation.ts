import { unknownNetwork, type Conversion } from './conversion.ts';
import type { OnnxNode } from './write-onnx.ts';

/** By their numbers in TensorFlow Lite's schema (`ActivationFunctionType`). */
const NONE = 0;
const RELU = 1;
const RELU6 = 3;

/** Adds a node and, after it, the activation that TensorFlow Lite does within the same operator. */
export function addActivated(node: OnnxNode, activation: number, { nodes, constant }: Conversion): void {
  if (activation === NONE) {
    nodes.push(node);
    return;
  }
  const plain = `${node.output}.plain`;
  nodes.push({ ...node, output: plain });
  if (activation === RELU) nodes.push({ operator: 'Relu', inputs: [plain], output: node.output });
  else if (activation === RELU6) {
    const bounds = [0, 6].map((bound) => constant(`${plain}.${bound}`, [], Float32Array.of(bound)));
    nodes.push({ operator: 'Clip', inputs: [plain, ...bounds], output: node.output });
  } else throw unknownNetwork(`the activation number ${activation} inside another operator`);
}

/** For operators that none of the networks activates. */
export function refuseActivation(activation: number): void {
  if (activation !== NONE) throw unknownNetwork('an activation inside another operator');
}
