import '../parts/parts.css';
import { mount } from '../parts/mount.tsx';
import { Report } from './report.tsx';

mount(<Report />);
