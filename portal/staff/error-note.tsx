/** An error message; screen readers read it at once. The message has both languages, separated by ` / `. */
export const ErrorNote = ({ message }: { readonly message: string | undefined }) => {
  if (message === undefined) return null;
  const [id, ...english] = message.split(' / ');
  return (
    <div class="note bad" role="alert">
      <p>{id}</p>
      {english.length > 0 && (
        <p class="en" lang="en">
          {english.join(' / ')}
        </p>
      )}
    </div>
  );
};
