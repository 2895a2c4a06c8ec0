import { publishSample } from '../../local/client/publish-sample.ts';
import { type Client, staffClient } from '../../local/client/staff-client.ts';
import { type LocalServer, startServer } from '../../local/server/server.ts';

const log = { info: () => undefined, warn: console.error, error: console.error };

/** The embedded runtime on a free port, with the sample of 2024 published in a folder. */
export const sampleServer = async (
  folder: string,
  token: string,
): Promise<{ readonly server: LocalServer; readonly client: Client }> => {
  const server = await startServer({ folder, host: '127.0.0.1', port: 0, staffToken: token, log });
  const client = staffClient(server.url, token);
  try {
    await publishSample(client, server.runtime.idle, () => undefined);
  } catch (error) {
    await server.close();
    throw error;
  }
  return { server, client };
};
