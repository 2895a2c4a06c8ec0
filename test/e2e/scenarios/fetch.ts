/** The bytes at a path, or an error with the response that came instead. */
export const bytesAt = async (site: string, path: string): Promise<Buffer> => {
  const answer = await fetch(new URL(path, site));
  if (!answer.ok)
    throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return Buffer.from(await answer.arrayBuffer());
};

export const jsonAt = async <T>(site: string, path: string): Promise<T> =>
  JSON.parse((await bytesAt(site, path)).toString('utf8')) as T;
