import './datasets.css';
import { mount } from '../parts/mount.tsx';
import { cardsOf } from './cards.ts';
import { Finder } from './finder.tsx';

mount(<Finder cards={cardsOf(document)} />, 'cari');
