import {runCommand} from './host/command-script';

// Entered by `npm run control`, as one script: the program itself is `control-command.ts`.
runCommand('control');
