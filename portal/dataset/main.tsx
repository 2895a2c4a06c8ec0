import { SITE } from '../../schemas/agency/publisher.ts';
import '../parts/parts.css';
import './dataset.css';
import { addCopyButtons } from '../parts/copy-buttons.ts';
import { mount } from '../parts/mount.tsx';
import { yearsBetween } from '../parts/years.ts';
import { Charts } from './charts.tsx';
import { Compare } from './compare.tsx';

const { dataset = '', from = '', to = '' } = document.getElementById('isi')?.dataset ?? {};

// Copied examples call the host of this page, so that they work before the site has its own name.
for (const code of document.querySelectorAll('.example code'))
  code.textContent = (code.textContent ?? '').replaceAll(SITE, location.origin);
addCopyButtons('[data-copy], code.hash');
mount(<Charts dataset={dataset} years={yearsBetween(from, to)} />, 'gambar');
mount(<Compare dataset={dataset} />, 'bandingkan');
