import {en} from '../../pane/words/en';

window.bilanMlEnglish = en;
