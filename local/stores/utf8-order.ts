/**
 * Compares texts by their UTF-8 bytes, the order of S3 and DynamoDB. JavaScript's own order is by UTF-16 units
 * and differs above U+FFFF: '\uffee' < '😀' here, but not with `<`.
 */
export const compareUtf8 = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
