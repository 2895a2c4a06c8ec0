import type { ReportedFinding } from '../../../schemas/model/finding.ts';
import { Load } from '../../parts/load.tsx';
import { useApi } from '../api.ts';
import { ErrorNote } from '../error-note.tsx';
import { columnsOf } from '../findings/columns.ts';
import { Findings } from '../findings/findings.tsx';
import { Changes } from '../follow/changes.tsx';
import { UploadStateNote } from '../follow/upload-state-note.tsx';
import { useUpload } from '../follow/use-upload.ts';

/** A dry run within the page that sent it: the changes, or the findings that only the server can make. */
export const DryRun = ({ id }: { readonly id: string }) => {
  const api = useApi();
  const { upload, problem, done } = useUpload(id);
  if (!upload) return <ErrorNote message={problem} />;
  return (
    <div class="dry-run">
      <UploadStateNote upload={upload} />
      {done && (upload.errors !== 0 || upload.warnings !== 0) && (
        <Load load={() => Promise.all([api.findings(id), columnsOf(upload.dataset)])} by={id}>
          {([findings, columns]) => (
            <Findings findings={findings as readonly ReportedFinding[]} columns={columns} />
          )}
        </Load>
      )}
      {done && upload.state === 'checked' && (
        <Load load={() => api.preview(id)} by={id}>
          {(preview) => <Changes preview={preview} />}
        </Load>
      )}
    </div>
  );
};
