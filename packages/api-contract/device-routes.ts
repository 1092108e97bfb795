import { z } from 'zod';
import {
  arrivalRequestSchema,
  arrivalSchema,
  devicesResponseSchema,
  newPairingSchema,
  pairingAnsweredSchema,
  pairingAnswerSchema,
  pairingRequestSchema,
  pairingSchema,
} from './device-schemas.ts';
import { deletedResponseSchema } from './schemas.ts';

const idParams = z.object({ id: z.uuid() });

/** The devices of a house: browsers that were let in, and how another one is. */
export const DEVICE_ROUTES = {
  listDevices: {
    method: 'get',
    path: '/api/devices',
    summary: 'One’s own devices, the last seen first; as the owner those of the house',
    response: devicesResponseSchema,
  },
  endDevice: {
    method: 'delete',
    path: '/api/devices/{id}',
    summary: 'Take a device out: its next request is answered 401 with the code session-ended',
    params: idParams,
    response: deletedResponseSchema,
  },
  makePairing: {
    method: 'post',
    path: '/api/devices/pairings',
    summary: 'A code by which another device asks to be let in, for two minutes; the one before is void',
    body: pairingRequestSchema,
    response: newPairingSchema,
  },
  getPairing: {
    method: 'get',
    path: '/api/devices/pairings/{id}',
    summary: 'Whether another device has asked with the code, and what it is',
    params: idParams,
    response: pairingSchema,
  },
  answerPairing: {
    method: 'post',
    path: '/api/devices/pairings/{id}/answer',
    summary: 'Let the device that asks in, or refuse it',
    params: idParams,
    body: pairingAnswerSchema,
    response: pairingAnsweredSchema,
  },
  askPairing: {
    method: 'post',
    path: '/api/arrival/ask',
    summary: 'On the new device: ask with a code to be let in; tries are limited',
    body: arrivalRequestSchema,
    response: arrivalSchema,
  },
  arrive: {
    method: 'post',
    path: '/api/arrival',
    summary: 'On the new device: come in, once the other one has said yes',
    response: arrivalSchema,
  },
} as const;
