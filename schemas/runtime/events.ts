import * as z from 'zod';

/** The parts of an S3 notification that are read. `s3:TestEvent` and anything else gives no records. */
const s3Notification = z.object({
  Records: z
    .array(
      z.object({
        eventName: z.string(),
        s3: z.object({
          bucket: z.object({ name: z.string() }),
          object: z.object({ key: z.string(), versionId: z.string().optional() }),
        }),
      }),
    )
    .optional(),
});

/** An object version named by a notification, its key decoded. */
export interface ObjectAddress {
  readonly key: string;
  readonly versionId?: string;
}

/** The created objects of an intake message: keys arrive URL-encoded with `+` for a space. */
export const createdObjects = (body: string): readonly ObjectAddress[] => {
  const { Records = [] } = s3Notification.parse(JSON.parse(body));
  return Records.filter((record) => /ObjectCreated/.test(record.eventName)).map(({ s3: { object } }) => ({
    key: decodeURIComponent(object.key.replaceAll('+', ' ')),
    ...(object.versionId !== undefined && { versionId: object.versionId }),
  }));
};

/** An intake message for an object, in the form in which S3 sends it. */
export const createdMessage = (bucket: string, { key, versionId }: ObjectAddress): string =>
  JSON.stringify({
    Records: [
      {
        eventName: 'ObjectCreated:Put',
        s3: {
          bucket: { name: bucket },
          object: {
            key: key.split('/').map(encodeURIComponent).join('/').replaceAll('%20', '+'),
            ...(versionId !== undefined && { versionId }),
          },
        },
      },
    ],
  });
