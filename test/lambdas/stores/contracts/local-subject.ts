import type { LocalObjectStore } from '../../../../local/stores/indexed-object-store.ts';
import { acceptSignedPut } from '../../../../local/stores/signed-put.ts';
import type { ObjectStoreUnderTest } from './object-store-subject.ts';

export const SIGNER = { baseUrl: 'http://127.0.0.1:8080', secret: 'a secret of this test' };

/** A store of this machine, and its own answer to presigned requests. */
export const localSubject = (store: LocalObjectStore): ObjectStoreUnderTest => ({
  store,
  send: async ({ url, headers }, body) =>
    (await acceptSignedPut(store, SIGNER.secret, { url, headers, body }, new Date())).status,
});
