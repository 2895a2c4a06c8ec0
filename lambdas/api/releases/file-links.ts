import type { Manifest } from '../../../pipeline/publish/manifest/manifest.ts';
import { paths } from '../../stores/paths.ts';

/** The files of a release with their addresses (fileShape in schemas/api/shapes.ts). */
export const fileLinks = ({ dataset, version, files }: Manifest) =>
  files.map(({ name, mediaType, bytes, sha256, role, rows }) => ({
    name,
    path: `/${paths.published(dataset, version, name)}`,
    media_type: mediaType,
    bytes,
    sha256,
    role,
    ...(rows !== undefined && { rows }),
  }));
