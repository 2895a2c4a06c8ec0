import type { AnswerOf, CallOf } from '../../schemas/api/client.ts';
import type { announceUpload } from '../../schemas/api/uploads/announce-upload.ts';
import type { getUpload } from '../../schemas/api/uploads/get-upload.ts';
import type { getUploadPreview } from '../../schemas/api/uploads/get-upload-preview.ts';
import type { getUploadReport } from '../../schemas/api/uploads/get-upload-report.ts';
import type { listDue } from '../../schemas/api/uploads/list-due.ts';

export type Upload = AnswerOf<typeof getUpload>;
export type Due = AnswerOf<typeof listDue>['due'][number];
export type Preview = AnswerOf<typeof getUploadPreview>;
export type Finding = AnswerOf<typeof getUploadReport>['findings'][number];
export type Announcement = CallOf<typeof announceUpload>['body'];
export type Issued = AnswerOf<typeof announceUpload>;
