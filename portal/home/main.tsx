import '../parts/parts.css';
import './home.css';
import { mount } from '../parts/mount.tsx';
import { Home } from './home.tsx';

mount(<Home />);
