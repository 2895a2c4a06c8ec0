import '../parts/parts.css';
import './report.css';
import { mount } from '../parts/mount.tsx';
import { Report } from './report.tsx';

mount(<Report />);
