import { networkAddress } from '../http/network-address.ts';

/** Whether a name or address leads whoever uses it to their own machine. */
export function isOfThisMachine(name: string): boolean {
  return name === 'localhost' || networkAddress(name)?.isLoopback === true;
}
