import '../parts/parts.css';
import './staff.css';
import { mount } from '../parts/mount.tsx';
import { Staff } from './staff.tsx';

mount(<Staff />);
