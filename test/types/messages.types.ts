/**
 * What cannot be said, as code: each line under `@ts-expect-error` must fail to compile, and `npm run typecheck` fails when one of them
 * compiles. Nothing here runs.
 */
import {refuse} from '../../shared/formula/refusal';
import {say} from '../../shared/message/message';
import {messages} from '../../shared/message/messages';
import {problem} from '../../shared/message/problem';
import {FaultList} from '../../shared/reading/ledger/fault-list';
import {HostError} from '../../shared/drawing/host-error';
import {WorkbookFileError} from '../../xlsx';

const sheet = 'Jeunes';

export const said = [
  say(messages.refusal, 'day-unreadable', {value: 'hier'}),
  // @ts-expect-error no refusal has this code
  say(messages.refusal, 'day-unknown', {value: 'hier'}),
  // @ts-expect-error the sentence names the value
  say(messages.refusal, 'day-unreadable', {}),
  // @ts-expect-error the sentence names the value
  say(messages.refusal, 'day-unreadable'),
  // @ts-expect-error nothing is asked for
  say(messages['host-error'], 'busy', {value: 'hier'}),

  problem('day-missing', {sheet}, {heading: 'Date'}),
  // @ts-expect-error a code of another family
  problem('day-form', {sheet}, {heading: 'Date'}),
  // @ts-expect-error the sentence names the heading
  problem('day-missing', {sheet}, {}),

  new FaultList().add(1, 'side-unknown', {value: 'X'}),
  // @ts-expect-error the sentence names the value
  new FaultList().add(1, 'side-unknown'),
  // @ts-expect-error a number is written out before
  new FaultList().add(1, 'side-unknown', {value: 1}),

  new HostError('busy', 'readRows'),
  // @ts-expect-error no host refuses so
  new HostError('tired', 'readRows'),
  // @ts-expect-error a code of hosts
  new WorkbookFileError('busy'),

  // @ts-expect-error the sentence names the value
  () => refuse('day-unreadable', {heading: 'Date'}),
];
