import {runCommand} from './host/command-script';

// Entered by `npm run report`, as one script: the program itself is `report-command.ts`.
runCommand('report');
