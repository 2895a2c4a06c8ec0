import '../parts/parts.css';
import './provenance.css';
import { mount } from '../parts/mount.tsx';
import { Provenance } from './provenance.tsx';

mount(<Provenance />);
