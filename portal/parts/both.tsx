/** Indonesian with its English beside it; once where they are the same. */
export const Both = ({ id, en }: { readonly id: string; readonly en: string }) =>
  id === en ? (
    <span>{id}</span>
  ) : (
    <>
      {id}{' '}
      <span class="en" lang="en">
        {en}
      </span>
    </>
  );
