/** What the pane does with files, and no more of `xlsx/`. */
export {readExport} from '../../xlsx';
